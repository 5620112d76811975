import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { elements } from '../elements.ts';
import { framed } from '../frames/elements.ts';
import { readParameters } from '../frames/parameters.ts';
import { classComments } from '../package/class-comments.ts';
import { addressOf, readChoices } from './choices.ts';
import { type ElementChoice, elementChoices, knownElements, tagOf } from './elements.ts';
import { elementsNotOffered, notOffered, ownFieldsOf } from './own/own-fields.ts';
import { words } from './own/words/en.ts';
import {
  attributesOf,
  blockSnippet,
  type Chosen,
  feedAddress,
  frameAddress,
  frameSnippet,
  leftByFeed,
  leftByLink,
  linkOf,
  scriptSnippet,
  shortcodeSnippet,
} from './snippets.ts';

const place = { slug: 'st-neots', name: 'St Neots' };
const publicUrl = 'https://fingerpost.example';
const chosen = (address: string, where: Chosen['place'] = place): Chosen => ({
  choices: readChoices(new URLSearchParams(address)),
  place: where,
  publicUrl,
});

interface Read {
  name: string;
  attributes: Record<string, string>;
  children: Read[];
  text: string;
}
/** As a browser reads it. */
function read(html: string): Read[] {
  const each = (nodes: readonly unknown[]): Read[] =>
    (nodes as { nodeName: string; attrs?: { name: string; value: string }[]; childNodes?: unknown[]; value?: string }[])
      .filter(({ attrs }) => attrs)
      .map(({ nodeName, attrs = [], childNodes = [] }) => ({
        name: nodeName,
        attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
        children: each(childNodes),
        text: (childNodes as { value?: string }[]).map(({ value = '' }) => value).join(''),
      }));
  return each(parseFragment(html).childNodes);
}

const hostile = `"><img src=x onerror=alert(1)> & 'it' </script><!-- --> [x] \\ ${'\u0007'}`;
const asRead = `"><img src=x onerror=alert(1)> & 'it' </script><!-- --> [x] \\`;

const comments = new Map(classComments().map((one) => [one.tagName, one]));

const everyOwn = (choice: ElementChoice): [string, string][] => {
  const sample = { words: 'chair yoga', day: '2026-12-01', yes: 'yes', facilities: 'kitchen stage', number: '80' };
  return ownFieldsOf(choice).map(([name, field]) => [name, 'values' in field ? (field.values.at(-1) ?? '') : sample[field.shape]]);
};

describe.for(elementChoices)('the element $name', (choice) => {
  const { name } = choice;

  test('has the layouts and filters that its own comment says', () => {
    const told = comments.get(tagOf(choice))?.tags.filter(({ tag }) => tag === 'attr') ?? [];
    const named = (attribute: string) => told.find((tag) => tag.name === attribute);
    expect(choice.layouts).toEqual([...(named('layout')?.type ?? '').matchAll(/'(\w+)'/g)].map(([, one]) => one));
    const [offered = '', usual = ''] = [...(named('controls')?.meaning ?? '').matchAll(/`([a-z ]{5,})`/g)].map(([, list = '']) => list);
    expect(choice.controls).toEqual(offered.split(' ').filter(Boolean));
    if (usual) expect(choice.shownControls).toEqual(usual.split(' '));
  });

  test('is asked for all it takes of its own, but for what is left out on purpose', () => {
    const offered = ownFieldsOf(choice).map(([attribute]) => attribute);
    const askedOfAll = [
      'place',
      'near',
      'within',
      'themes',
      'audiences',
      'limit',
      'layout',
      'controls',
      'heading',
      'heading-level',
      'lang',
    ];
    expect(new Set([...offered, ...askedOfAll, ...Object.keys(notOffered)])).toEqual(
      new Set([...choice.takes, ...askedOfAll, ...Object.keys(notOffered)]),
    );
    for (const [attribute, field] of ownFieldsOf(choice)) {
      expect(words.fields, attribute).toHaveProperty(attribute);
      const type = comments.get(tagOf(choice))?.tags.find(({ tag, name: of }) => tag === 'attr' && of === attribute);
      const [, list = ''] = /`([a-z]+(?:`?,? `?[a-z]+)+)`/.exec(type?.meaning ?? '') ?? [];
      const known = [...(type?.type ?? '').matchAll(/'(\w+)'/g)].map(([, one]) => one);
      if ('values' in field) expect(field.values.filter(Boolean), attribute).toEqual(known.length ? known : list.split(/[`, ]+/));
    }
    for (const control of choice.controls) expect(words.controls, control).toHaveProperty(control);
  });

  test('says the same of its own in its frame, which knows it', () => {
    const all = chosen(`element=${name}&place=st-neots&${new URLSearchParams(everyOwn(choice))}`);
    expect(Object.keys(all.choices.own)).toEqual(ownFieldsOf(choice).map(([attribute]) => attribute));
    expect(chosen(addressOf(all.choices).replace('/embed?', '')).choices).toEqual(all.choices);
    const frame = framed.get(tagOf(choice));
    // A place is a page of ours in its frame.
    if (!frame) return expect(name).toBe('place');
    const { faults, attributes } = readParameters(frame, new URL(frameAddress(all)).searchParams);
    expect(faults).toEqual([]);
    expect(attributes).toMatchObject(all.choices.own);
    const taken = frame.element.observedAttributes.filter((attribute) => attribute !== 'initial');
    expect(new Set([...taken, 'lang'])).toEqual(new Set(choice.takes));
  });

  test('has snippets in which a hostile heading is words and nothing else', () => {
    const all = chosen(`element=${name}&place=st-neots&heading=${encodeURIComponent(hostile)}&theme=village&themes=arts&limit=5&speaks=pl`);
    const [script, element, ...more] = read(scriptSnippet(all));
    expect(more).toEqual([]);
    expect(script).toMatchObject({ name: 'script', attributes: { type: 'module', src: `${publicUrl}/embed/fingerpost.js` }, text: '' });
    expect(element).toMatchObject({ name: tagOf(choice), attributes: { heading: asRead, lang: 'pl' } });
    expect(element?.children).toMatchObject([{ name: 'a', attributes: { href: linkOf(all) }, text: asRead, children: [] }]);
    expect(read(frameSnippet(all)).map(({ name: tag }) => tag)).toEqual(['iframe', 'p']);
    expect(read(frameSnippet(all))[0]?.attributes).toMatchObject({ src: frameAddress(all), title: asRead });
    expect(blockSnippet(all)).toMatch(/^<!-- wp:html -->\n[\s\S]*\n<!-- \/wp:html -->$/);
    expect(blockSnippet(all).match(/-->/g)).toHaveLength(2);
    expect(shortcodeSnippet(all)).toMatch(/^\[fingerpost(?: [a-z-]+="[^"[\]<>\\]*")+\]$/);
  });

  test('has a frame, a link and an address that say the same', () => {
    const all = chosen(`element=${name}&place=st-neots&themes=arts&theme=council`);
    const frame = new URL(frameAddress(all));
    expect(frame.pathname).toBe(`/embed/frame/${name}`);
    expect([...frame.searchParams]).toEqual([...attributesOf(all), ['theme', 'council']]);
    const again = chosen(addressOf(all.choices).replace('/embed?', ''));
    expect(again.choices).toEqual(all.choices);
    expect(linkOf(all)).toMatch(/[=/]st-neots|St\+Neots/);
  });
});

test('every element is known to take what its own comment says, so that nobody is offered or told what it does not know', () => {
  expect(new Set(knownElements.map(tagOf))).toEqual(new Set(Object.keys(elements)));
  for (const known of knownElements) {
    const told = comments.get(tagOf(known))?.tags.filter(({ tag }) => tag === 'attr') ?? [];
    expect(new Set(known.takes), known.name).toEqual(new Set(told.map(({ name }) => name)));
  }
});

test('every element is offered, but for what is left out on purpose', () => {
  expect(new Set(Object.keys(elements))).toEqual(new Set([...elementChoices.map(tagOf), ...Object.keys(elementsNotOffered)]));
});

test('what cannot be is left out, and so is all of it', () => {
  const own = (address: string) => readChoices(new URLSearchParams(address)).own;
  expect(own('element=venues&capacity=0&max-price=12pounds&hirer-class=community&facilities=%3Cscript%3E')).toEqual({});
  expect(own('element=events&from=2026-02-31&until=tomorrow&when=')).toEqual({});
  expect(own('element=search&kinds=group,venue,fund,opportunity,event')).toEqual({});
  expect(own('element=funding-alerts&kinds=event&kinds=fund')).toEqual({ kinds: 'fund event' });
  expect(own('element=funding-alerts&of=search&kinds=event')).toEqual({});
});

test('the link asks our own pages what they can be asked', () => {
  const link = (address: string) => linkOf(chosen(address)).replace(publicUrl, '');
  expect(link('element=events&when=weekend&query=carols')).toBe('/events?q=carols&place=st-neots&when=weekend');
  expect(link('element=funding&who=people')).toBe('/funding?place=st-neots&who=people');
  expect(link('element=search&kinds=opportunity')).toBe('/?place=st-neots&kind=volunteering');
  expect(link('element=suggest&kind=venue')).toBe('/suggest/venues?place=St+Neots');
});

test('what our own page cannot keep to is left out of the link and told; rather too much is shown than too little', () => {
  const both = (address: string) => {
    const one = chosen(address);
    return { link: linkOf(one).replace(publicUrl, ''), left: leftByLink(one), feedLeft: leftByFeed(one) };
  };
  expect(both('element=venues&place=st-neots&capacity=60&hirer-class=private&facilities=kitchen&query=hall')).toEqual({
    link: '/venues?q=hall&place=st-neots',
    left: ['hirer-class', 'capacity', 'facilities'],
    feedLeft: ['query', 'hirer-class', 'capacity', 'facilities'],
  });
  expect(both('element=volunteering&place=st-neots&commitment=office&from-home=yes&age=15').left).toEqual([
    'commitment',
    'from-home',
    'age',
  ]);
  expect(both('element=events&place=st-neots&when=month&from=2026-12-01')).toMatchObject({
    link: '/events?place=st-neots',
    left: ['from', 'when'],
  });
  expect(both('element=events&place=st-neots&when=weekend')).toMatchObject({ left: [], feedLeft: ['when'] });
  expect(both('element=search&place=st-neots&kinds=group&kinds=venue')).toMatchObject({ link: '/?place=st-neots', left: ['kinds'] });
  expect(both('element=groups&place=st-neots&themes=arts,sport&audiences=carers')).toEqual({
    link: '/groups?place=st-neots',
    left: ['audiences', 'themes'],
    feedLeft: [],
  });
  expect(both('element=groups&place=st-neots&reach=near&within=8')).toMatchObject({ link: '/groups?place=st-neots', left: ['within'] });
  expect(both('element=groups&place=st-neots&limit=3&layout=cards&themes=arts')).toMatchObject({ left: [], feedLeft: [] });
});

test('a link to a form begins it as the element does', () => {
  const link = (address: string) => linkOf(chosen(address)).replace(publicUrl, '');
  expect(link('element=funding-alerts&kinds=fund&kinds=role&themes=arts,sport&audiences=carers')).toBe(
    '/alerts?place=st-neots&kind=FUND&kind=OPPORTUNITY&theme=arts&theme=sport&audience=carers',
  );
  expect(link('element=eligibility&themes=arts,sport')).toBe('/funding/check?place=st-neots&theme=arts');
  for (const name of ['funding-alerts', 'eligibility', 'suggest', 'place'])
    expect(leftByLink(chosen(`element=${name}&place=st-neots&kinds=event&kind=venue&themes=arts`)), name).toEqual([]);
});

test('what is usual is not said; what is not is said in the element’s words', () => {
  expect(
    attributesOf(chosen('element=groups&place=st-neots&limit=7&layout=list&heading-level=2&of=groups&controls=query&controls=themes')),
  ).toEqual([
    ['place', 'st-neots'],
    ['heading', 'Groups in St Neots'],
  ]);
  expect(
    attributesOf(
      chosen('element=groups&place=st-neots&reach=near&within=8&layout=table&heading-level=none&of=groups&audiences=carers,young-people'),
    ),
  ).toEqual([
    ['near', 'st-neots'],
    ['within', '8'],
    ['audiences', 'carers young-people'],
    ['layout', 'table'],
    ['controls', 'none'],
  ]);
});

test('filters of another element, shown before there was a script to change them, count for nothing', () => {
  expect(readChoices(new URLSearchParams('element=funding&of=groups&controls=audiences&layout=table'))).toMatchObject({
    controls: null,
    layout: '',
  });
  expect(readChoices(new URLSearchParams('element=nonsense&within=99999&speaks=tlh&themes=%3Cscript%3E'))).toMatchObject({
    element: { name: 'groups' },
    within: null,
    language: 'en',
    themes: [],
  });
});

test('there is a feed of every kind, and of no form', () => {
  expect(feedAddress(chosen('element=events&place=st-neots&themes=arts'))).toBe(`${publicUrl}/feeds/events.atom?place=st-neots&theme=arts`);
  expect(feedAddress(chosen('element=suggest'))).toBeNull();
});
