import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { classComments } from '../package/class-comments.ts';
import { addressOf, readChoices } from './choices.ts';
import { elementChoices, tagOf } from './elements.ts';
import {
  attributesOf,
  blockSnippet,
  type Chosen,
  feedAddress,
  frameAddress,
  frameSnippet,
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

describe.for(elementChoices)('the element $name', (choice) => {
  const { name } = choice;

  test('takes what its own comment says, so that the builder offers nothing that it does not know', () => {
    const told = comments.get(tagOf(choice))?.tags.filter(({ tag }) => tag === 'attr') ?? [];
    const named = (attribute: string) => told.find((tag) => tag.name === attribute);
    expect(new Set(choice.takes)).toEqual(new Set(told.map((tag) => tag.name)));
    expect(choice.layouts).toEqual([...(named('layout')?.type ?? '').matchAll(/'(\w+)'/g)].map(([, one]) => one));
    const [offered = '', usual = ''] = [...(named('controls')?.meaning ?? '').matchAll(/`([a-z ]{5,})`/g)].map(([, list = '']) => list);
    expect(choice.controls).toEqual(offered.split(' ').filter(Boolean));
    if (usual) expect(choice.shownControls).toEqual(usual.split(' '));
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
