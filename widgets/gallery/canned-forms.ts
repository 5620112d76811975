/** Canned answers of the forms, and of a place at a glance. */
import { inDays, named } from './canned-lists.ts';

const field = (path: string, label: string, type: string, more = {}) => ({
  ...{ path, label, type, hint: null, maximum: 200, required: false, choices: [], autocomplete: null, present: '' },
  ...more,
});
const choices = (...words: string[]) => ({ choices: words.map((label) => ({ value: label.toLowerCase().replaceAll(' ', '-'), label })) });
const email = field('email', 'Your e-mail address', 'EMAIL', { required: true, hint: 'We use it for this alone.', autocomplete: 'email' });

export const suggestionForm = {
  data: {
    answer: {
      token: 'a-token',
      listingName: null,
      fields: [
        field('name', 'Name of the group', 'LINE', { required: true, hint: 'As people know it.' }),
        field('summary', 'What it is', 'TEXT', { required: true }),
        field('places', 'Village, town or district', 'LINE', { required: true }),
        field('themes', 'What it is about', 'CHOICES', choices('Arts', 'Food and cooking', 'Health')),
        field('times/day', 'Day it meets', 'CHOICE', choices('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')),
        field('contact/consent', 'They agree that their name stands here', 'TICK'),
        { ...email, path: 'sender/email' },
        field('sender/role', 'What are you to it?', 'CHOICE', { required: true, ...choices('I run it', 'None of these') }),
      ],
    },
  },
};

export const alertForm = {
  data: {
    answer: {
      token: 'a-token',
      fields: [
        email,
        field('kinds', 'What do you want to hear of?', 'CHOICES', { required: true, present: 'funding', ...choices('Funding', 'Events') }),
        field('places', 'Villages, towns or districts', 'LINE'),
        field('pace', 'How often?', 'CHOICE', { required: true, present: 'daily', ...choices('At once', 'Daily', 'Weekly') }),
        field('themes', 'What it should be about', 'CHOICES', choices('Arts', 'Health')),
        field('applicantType', 'What are you?', 'CHOICE', choices('Charity', 'Parish council', 'School', 'Club', 'Company', 'Faith group')),
        field('onlyEligible', 'Only what we may apply for', 'TICK'),
      ],
    },
  },
};

export const sent = { data: { answer: { email: 'jo@example.org' } } };
export const refusal = {
  data: { answer: { message: 'Too much came from your address today. Try again tomorrow, or ring us.', rule: 'too-many' } },
};
export const faulty = (...paths: string[]) => ({
  data: {
    answer: {
      message: 'Something has to be put right.',
      faults: paths.map((path) => ({ path, message: /email/.test(path) ? 'Write it like name@example.org.' : 'Say a little more.' })),
    },
  },
});

export const eligibilityWords = {
  data: {
    types: [
      { slug: 'unregistered-group', label: 'Group without a register number' },
      { slug: 'school', label: 'School' },
    ],
    themes: [{ slug: 'food', label: 'Food' }],
    audiences: [{ slug: 'carers', label: 'Carers' }],
  },
};

const reason = (verdict: string, inWords: string, more = {}) => ({
  ...{ verdict, inWords, whatWouldChangeIt: null, choice: null, onlyYouKnow: false, criterion: { inWords } },
  ...more,
});

/** Yes, perhaps and no, each with why. `said` is put in place of the names and the first sentence of each. */
export const verdicts = (said?: string) => {
  const fund = (name: string, more = {}) => ({
    ...{ ...named('Fund', name), name: said ?? name, kind: 'FUND', roundState: 'OPEN', nextDeadline: inDays(30) },
    ...{ amount: { least: 20_000, most: 100_000, typical: null }, ...more },
  });
  return {
    data: {
      checkEligibility: [
        {
          verdict: 'YES',
          fund: fund('Sedge Small Grants'),
          reasons: [reason('YES', said ?? 'You are one of those it is for: group without a register number.')],
        },
        {
          verdict: 'MAYBE',
          fund: fund('Reed Fund', { roundState: 'UNCONFIRMED', nextDeadline: null, amount: null }),
          reasons: [
            reason('MAYBE', said ?? 'The group must have a bank account in its own name.', {
              whatWouldChangeIt: 'Tell us whether your group has one.',
            }),
            reason('MAYBE', 'Only you can answer this.', { onlyYouKnow: true, criterion: { inWords: 'Is your idea new?' } }),
          ],
        },
        {
          verdict: 'NO',
          fund: fund('Heron Fund'),
          reasons: [
            reason('NO', said ?? 'It pays £200 to £1,000; you need £5,000.', {
              whatWouldChangeIt: 'Ask for £1,000 or less, and look for the rest somewhere else.',
            }),
          ],
        },
      ],
    },
  };
};

const district = { name: 'Sedgeshire', slug: 'sedgeshire', kind: 'DISTRICT' };
export const placeNamed = (name: string, within = [district]) => ({
  slug: name.toLowerCase().replace(/\W+/g, '-'),
  name,
  kind: 'PARISH',
  within,
});
export const noPlace = (places: object[] = []) => ({ data: { places, place: null } });

/** A village at a glance; `nodes` are those of a search, sorted here by their kind. */
export function glance(nodes: readonly { kind: string }[], name = 'Little Sedgeby') {
  const of = (kind: string) => ({
    edges: nodes.filter((node) => node.kind === kind).map((node) => ({ distanceKm: null, note: null, node })),
  });
  const kinds = ['GROUP', 'VENUE', 'FUND', 'OPPORTUNITY', 'EVENT'];
  const lacking = nodes.length ? ['Health and care', 'Money advice'] : ['Food', 'Sport', 'Music', 'Health and care', 'Money advice'];
  return {
    data: {
      places: [placeNamed(name)],
      place: {
        name,
        slug: 'little-sedgeby',
        coverage: {
          kinds: kinds.map((kind) => ({ kind, count: of(kind).edges.length * 4 })),
          themes: lacking.map((label) => ({ count: 0, term: { label, parent: null } })),
          affordableRooms: of('VENUE').edges.length,
        },
        meets: of('GROUP'),
        rooms: of('VENUE'),
        money: of('FUND'),
        roles: of('OPPORTUNITY'),
        events: of('EVENT'),
      },
    },
  };
}

/** What a place lies in, what serves all of it, and whom to ask. */
export const around = {
  data: {
    place: {
      name: 'Little Sedgeby',
      councils: [{ name: 'Little Sedgeby Parish Council', contacts: [{ phone: '01353 000000' }] }],
      within: [{ ...district, councils: [] }],
      listings: { edges: [{ matched: ['CONTAINS'], node: { name: 'Sedge Forum', url: 'https://fingerpost.example/groups/sedge-forum' } }] },
    },
  },
};
