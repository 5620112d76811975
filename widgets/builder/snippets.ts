/** What a clerk pastes. Every value is escaped for where it stands: whatever a heading holds, it is words, in every one of them. */
import { type AskedThere, feedAsked, folderOf, pageAsked } from '../pages/asked-as-element.ts';
import { speaking } from '../parts/language.ts';
import { lookParameters, lookStyle } from '../themes/look.ts';
import type { Choices } from './choices.ts';
import { type AttributeName, attributeNames, tagOf, takes } from './elements.ts';
import { say } from './words/words.ts';

export interface Chosen {
  choices: Choices;
  /** The place that was meant, if one was. */
  place: { slug: string; name: string } | null;
  /** Where this Fingerpost is: "https://fingerpost.example". */
  publicUrl: string;
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** For text and for the value of an attribute alike. */
export const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
/** A shortcode ends at a bracket, a quote or a backslash; WordPress reads these back (fingerpost.php). */
export const escapedForShortcode = (text: string) => escaped(text).replace(/[[\]\\]/g, (mark) => `&#${mark.charCodeAt(0)};`);

type Pair = readonly [name: string, value: string];
const written = (pairs: readonly Pair[], by = escaped) => pairs.map(([name, value]) => ` ${name}="${by(value)}"`).join('');

/** Over the list, and in the link: the clerk's words, or ours, in the language of the element. */
export function titleOf({ choices, place }: Chosen): string {
  return choices.heading || speaking(choices.language, () => say().titles[choices.element.name](place?.name ?? ''));
}

/** As the element takes them, in one order. What is usual is not said. */
export function attributesOf(chosen: Chosen): [AttributeName, string][] {
  const { choices, place } = chosen;
  const { element, near, within, limit, layout, controls, headingLevel } = choices;
  const where = place && (element.placeByName ? place.name : place.slug);
  const values: Partial<Record<AttributeName, string | number | null>> = {
    ...choices.own,
    place: near ? null : where,
    near: near ? where : null,
    within: near && place ? within : null,
    themes: choices.themes.join(' '),
    audiences: choices.audiences.join(' '),
    limit,
    layout: layout === element.layouts[0] ? '' : layout,
    controls: controls && (controls.join(' ') || 'none'),
    heading: headingLevel === null ? '' : titleOf(chosen),
    'heading-level': headingLevel === 2 ? null : headingLevel,
    lang: choices.language === 'en' ? '' : choices.language,
  };
  return attributeNames.flatMap((name): [AttributeName, string][] => {
    const value = values[name];
    return value && takes(element, name) ? [[name, String(value)]] : [];
  });
}

const askedOf = (chosen: Chosen) => Object.fromEntries(attributesOf(chosen));
const addressWith = (path: string, parameters: AskedThere['parameters'], { language }: Choices) => {
  const params = new URLSearchParams([...parameters, ...(language === 'en' ? [] : [['lang', language] as const])].map((pair) => [...pair]));
  return params.size ? `${path}?${params}` : path;
};

/** The same on our own site, as far as it can be asked there. */
export function linkOf(chosen: Chosen): string {
  const { choices, place, publicUrl } = chosen;
  const { element, own } = choices;
  const path = element.path.replace('{place}', place?.slug ?? '').replace('{kind}', folderOf(own.kind ?? 'group') ?? '');
  return publicUrl + addressWith(path, pageAsked(element.name, askedOf(chosen)).parameters, choices);
}

/** What the clerk chose and our own page, or the feed, cannot keep to: it may then show more than their list. */
export const leftByLink = (chosen: Chosen) => pageAsked(chosen.choices.element.name, askedOf(chosen)).left as readonly AttributeName[];
export const leftByFeed = (chosen: Chosen) =>
  chosen.choices.element.feed ? (feedAsked(askedOf(chosen)).left as readonly AttributeName[]) : [];

/** In pixels: what stands around a list, and one entry of it. More than fits a screen moves nothing that anybody sees. */
const room = { around: 340, entry: 180, most: 900 };

/** Room for what comes late, then the chosen look. */
const styleOf = ({ choices: { element, limit, look } }: Chosen) => {
  const height = element.room ?? `${Math.min(room.most, room.around + room.entry * (limit ?? 10))}px`;
  return [`display: block; min-height: ${height}`, lookStyle(look)].filter(Boolean).join('; ');
};

/** Within the element it is in the language of the element. */
const link = (chosen: Chosen) => `<a href="${escaped(linkOf(chosen))}">${escaped(titleOf(chosen))}</a>`;
/** By itself it says in which language it is, and what it leads to. */
const linkAlone = (chosen: Chosen) => {
  const { language } = chosen.choices;
  return language === 'en' ? link(chosen) : link(chosen).replace('<a ', `<a lang="${language}" hreflang="${language}" `);
};
const loaderOf = (publicUrl: string) => `<script type="module" src="${escaped(publicUrl)}/embed/fingerpost.js"></script>`;

/** With a script. */
export function scriptSnippet(chosen: Chosen): string {
  const tag = tagOf(chosen.choices.element);
  const pairs: Pair[] = [...attributesOf(chosen), ['style', styleOf(chosen)]];
  return `${loaderOf(chosen.publicUrl)}\n<${tag}${written(pairs)}>\n  ${link(chosen)}\n</${tag}>`;
}

/** Where a script may not run: the address of the frame takes what the element takes, and its look. */
export function frameAddress(chosen: Chosen): string {
  const params = new URLSearchParams([...attributesOf(chosen), ...lookParameters(chosen.choices.look)]);
  return `${chosen.publicUrl}/embed/frame/${chosen.choices.element.name}${params.size ? `?${params}` : ''}`;
}

export function frameSnippet(chosen: Chosen): string {
  const pairs: Pair[] = [
    ['src', frameAddress(chosen)],
    ['title', titleOf(chosen)],
    ['width', '100%'],
    ['height', String(chosen.choices.element.height)],
    ['loading', 'lazy'],
    ['style', 'border: 0'],
  ];
  return `<iframe${written(pairs)}></iframe>\n<p>${linkAlone(chosen)}</p>`;
}

/** As WordPress keeps a Custom HTML block: pasted into an empty paragraph, it becomes one. */
export const blockSnippet = (chosen: Chosen) => `<!-- wp:html -->\n${scriptSnippet(chosen)}\n<!-- /wp:html -->`;

/** For our plugin, which knows where this Fingerpost is. */
export function shortcodeSnippet(chosen: Chosen): string {
  const pairs: Pair[] = [['element', chosen.choices.element.name], ...attributesOf(chosen), ['style', styleOf(chosen)]];
  return `[fingerpost${written(pairs, escapedForShortcode)}]`;
}

export const linkSnippet = linkAlone;

/** For a block that shows feeds; null where there is nothing to follow. */
export function feedAddress(chosen: Chosen): string | null {
  const { choices, publicUrl } = chosen;
  const { feed } = choices.element;
  return feed ? publicUrl + addressWith(`/feeds/${feed}.atom`, feedAsked(askedOf(chosen)).parameters, choices) : null;
}
