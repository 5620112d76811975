/** Every element in every state: what stands on `/demo/gallery`, and what its tests look at. */

export interface State {
  /** After the name of its element, the anchor: "groups-empty". */
  id: string;
  title: string;
  /** Of answers.ts. */
  answers: string;
  attributes?: Readonly<Record<string, string>>;
  /** What is pressed once it is there, one after the other: selectors in the element. */
  press?: readonly string[];
  /** Nothing is inside the element: not even the link. */
  bare?: boolean;
  /** On a dark page, or one that runs from right to left. */
  on?: 'dark' | 'right-to-left';
  /** The element does not come: what stays is what the page put inside. */
  withoutScript?: boolean;
}

export interface Shown {
  /** Without "fingerpost-". */
  name: string;
  title: string;
  /** Where its link leads. */
  path: string;
  states: readonly State[];
}

const village = { place: 'little-sedgeby' };
const opener = 'summary';
const send = 'form > button:last-of-type, form > div:last-of-type > button';

interface ListFacts {
  controls: string;
  layouts: readonly string[];
  opens?: readonly string[];
  /** What makes it ask without being asked. */
  asks?: Readonly<Record<string, string>>;
}

function listStates({ controls, layouts, opens = [], asks = {} }: ListFacts): State[] {
  const state = (
    id: string,
    title: string,
    answers: string,
    attributes: Record<string, string> = { controls: 'none' },
    more: Partial<State> = {},
  ): State => ({
    id,
    title,
    answers,
    attributes: { ...asks, ...attributes },
    ...more,
  });
  return [
    state('list', 'A list, with every filter', 'many', { controls, heading: 'In the village' }),
    ...layouts.map((layout) =>
      state(layout, { cards: 'Cards', table: 'A table', map: 'A map beside the list' }[layout] ?? layout, 'full', {
        layout,
        controls: 'none',
      }),
    ),
    ...opens.map((part, index) =>
      state(`opened${index || ''}`, `An entry opened: ${part}`, 'one', { controls: 'none' }, { press: [`${opener}[part~=${part}]`] }),
    ),
    state('one', 'One entry', 'one'),
    state('unconfirmed', 'Not yet confirmed', 'unconfirmed'),
    state('overdue', 'Confirmed long ago', 'overdue'),
    state('unknown', 'Facts nobody has told yet', 'unknown'),
    state('empty', 'Nothing here', 'empty'),
    state('alternatives', 'Nothing here, with the next best things', 'alternatives', { ...village, query: 'singin', controls }),
    state('which-place', 'Several places of one name', 'which-place', { near: 'Norton', controls: 'none' }),
    state('nowhere', 'A place there is none of', 'nowhere', { near: 'Nowhere', controls: 'none' }),
    state('loading', 'On its way', 'loading'),
    state('slow', 'Slow', 'slow'),
    state('bare', 'On its way, with nothing inside', 'loading', { controls: 'none' }, { bare: true }),
    state('down', 'The service is down', 'down'),
    state('limited', 'Asked too often (429)', 'limited'),
    state('html', 'A web page in place of an answer', 'html'),
    state('offline', 'Without a network', 'offline'),
    state('partial', 'Not all of it arrived', 'partial'),
    state('hostile', 'Hostile text', 'hostile', { controls: 'none' }, { press: opens.length ? [opener] : [] }),
    state('endless', '5,000 letters without a space', 'endless', { controls: 'none' }, { press: opens.length ? [opener] : [] }),
    state('dark', 'On a dark page', 'full', { controls, heading: 'In the village' }, { on: 'dark' }),
    state(
      'right-to-left',
      'From right to left',
      'alternatives',
      { near: 'Sedgeby', controls, heading: 'In the village' },
      { on: 'right-to-left' },
    ),
    state('link', 'Without a script: the link alone', 'full', {}, { withoutScript: true }),
  ];
}

interface FormFacts {
  /** What opens it, if it is closed. */
  opened?: readonly string[];
  /** What happens to what is sent. */
  outcomes: readonly (readonly [id: string, title: string, answers: string])[];
  attributes: Readonly<Record<string, string>>;
}

function formStates({ opened, outcomes, attributes }: FormFacts): State[] {
  const open = opened ?? [];
  const state = (id: string, title: string, answers: string, more: Partial<State> = {}): State => ({
    id,
    title,
    answers,
    attributes,
    ...more,
  });
  return [
    state('closed', 'As it comes', 'full'),
    ...(opened ? [state('opened', 'Opened', 'full', { press: open })] : []),
    ...outcomes.map(([id, title, answers]) => state(id, title, answers, { press: [...open, send] })),
    state('down', 'The service is down', 'down', { press: [...open.slice(0, 1), ...(opened ? [] : [send])] }),
    state('limited', 'Asked too often (429)', 'limited', { press: [...open.slice(0, 1), ...(opened ? [] : [send])] }),
    state('offline', 'Without a network', 'offline', { press: [...open.slice(0, 1), ...(opened ? [] : [send])] }),
    state('dark', 'On a dark page', 'full', { press: open, on: 'dark' }),
    state('right-to-left', 'From right to left', 'full', { press: open, on: 'right-to-left' }),
    state('link', 'Without a script: the link alone', 'full', { withoutScript: true }),
  ];
}

const general = 'query place themes audiences';

export const gallery: readonly Shown[] = [
  {
    name: 'groups',
    title: 'Groups',
    path: '/groups',
    states: listStates({ controls: general, layouts: ['cards', 'table', 'map'], opens: ['more'] }),
  },
  {
    name: 'venues',
    title: 'Venues',
    path: '/venues',
    states: listStates({ controls: `${general} capacity hirer price facilities`, layouts: ['cards', 'table', 'map'], opens: ['more'] }),
  },
  {
    name: 'funding',
    title: 'Funding',
    path: '/funding',
    states: listStates({ controls: `${general} who`, layouts: ['cards', 'table'], opens: ['more'] }),
  },
  {
    name: 'volunteering',
    title: 'Volunteering',
    path: '/volunteering',
    states: listStates({ controls: `${general} commitment home age`, layouts: ['cards', 'table', 'map'], opens: ['more', 'interested'] }),
  },
  {
    name: 'events',
    title: 'Events',
    path: '/events',
    states: listStates({ controls: `${general} when`, layouts: ['cards', 'table', 'map'], opens: ['more'] }),
  },
  {
    name: 'search',
    title: 'Search',
    path: '/',
    states: [
      { id: 'waiting', title: 'Waiting to be asked', answers: 'full', attributes: { heading: 'Look for something' } },
      ...listStates({ controls: `${general} kinds`, layouts: ['cards'], asks: { query: 'sedge' } }),
    ],
  },
  {
    name: 'place',
    title: 'A place at a glance',
    path: '/places/little-sedgeby',
    states: [
      ['glance', 'At a glance', 'full'],
      ['empty', 'Nothing here', 'empty'],
      ['which-place', 'Several places begin like that', 'alternatives'],
      ['nowhere', 'A place there is none of', 'nowhere'],
      ['loading', 'On its way', 'loading'],
      ['slow', 'Slow', 'slow'],
      ['down', 'The service is down', 'down'],
      ['limited', 'Asked too often (429)', 'limited'],
      ['html', 'A web page in place of an answer', 'html'],
      ['offline', 'Without a network', 'offline'],
      ['hostile', 'Hostile text', 'hostile'],
      ['endless', '5,000 letters without a space', 'endless'],
      ['dark', 'On a dark page', 'full'],
      ['right-to-left', 'From right to left', 'full'],
      ['link', 'Without a script: the link alone', 'full'],
    ].map(([id = '', title = '', answers = '']) => ({
      ...{ id, title, answers, attributes: village },
      ...((id === 'dark' || id === 'right-to-left') && { on: id }),
      ...(id === 'link' && { withoutScript: true }),
    })),
  },
  {
    name: 'suggest',
    title: 'Add an entry',
    path: '/suggest/groups',
    states: formStates({
      attributes: { heading: 'Add your group' },
      opened: ['button'],
      outcomes: [
        ['sent', 'Sent', 'full'],
        ['faults', 'Something to put right', 'faults'],
      ],
    }),
  },
  {
    name: 'eligibility',
    title: 'May we apply?',
    path: '/funding/check',
    states: formStates({
      attributes: { heading: 'Is there money for us?', place: 'Sedgeby' },
      opened: ['button'],
      outcomes: [
        ['answered', 'Yes, perhaps and no', 'full'],
        ['faults', 'A place that could be several', 'faults'],
        ['hostile', 'Hostile text', 'hostile'],
        ['endless', '5,000 letters without a space', 'endless'],
      ],
    }),
  },
  {
    name: 'funding-alerts',
    title: 'Alerts',
    path: '/alerts',
    states: formStates({
      attributes: { heading: 'Be told of funding', place: 'Sedgeby' },
      opened: ['button'],
      outcomes: [
        ['sent', 'Sent', 'full'],
        ['faults', 'Something to put right', 'faults'],
      ],
    }),
  },
  {
    name: 'wish',
    title: 'Tell us what is missing',
    path: '/missing',
    states: formStates({
      attributes: { words: 'A choir for beginners', ...village },
      outcomes: [
        ['sent', 'Taken', 'full'],
        ['faults', 'Nothing was said', 'faults'],
        ['refused', 'Refused', 'refused'],
      ],
    }),
  },
];
