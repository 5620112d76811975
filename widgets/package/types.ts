/** Declarations for TypeScript, React, Vue and Svelte, written from the manifest. */
import type { CustomElement, Manifest, Named, Property } from './manifest-types.ts';

const head = '// Written from the class comments of the elements. Do not edit.\n';
const safe = (text: string) => text.replaceAll('*/', '*\\/').replace(/\s+/g, ' ').trim();
const doc = (text: string | undefined, indent: string) => (text ? `${indent}/** ${safe(text)} */\n` : '');
const elementsOf = ({ modules }: Manifest) => modules.flatMap(({ declarations }) => declarations);

/** As a template writes it: a number may stand there in digits. */
const written = (type: string) => type.replace(/\bnumber\b/g, `number | \`$\{number}\``);
const typeOf = ({ type }: { type?: { text: string } }) => type?.text ?? 'string';

const field = (member: Property) => `${doc(member.description, '  ')}  ${member.name}: ${typeOf(member)};\n`;
const event = (name: string, type: string) => `    '${name}': ${type};\n`;

function events(elements: readonly CustomElement[]): Map<string, string> {
  return new Map(elements.flatMap((element) => element.events.map(({ name, type }) => [name, type?.text ?? 'Event'] as const)));
}

/** `index.d.ts`: the elements, their events, and what `document.querySelector` answers. */
export function typesOf(manifest: Manifest): string {
  const elements = elementsOf(manifest);
  const classes = elements.map(
    (element) =>
      `${doc([element.summary, element.description].filter(Boolean).join(' '), '')}export interface ${element.name} extends HTMLElement {\n${element.members.map(field).join('')}}\n`,
  );
  const tags = elements.map(({ tagName, name }) => `    '${tagName}': ${name};\n`);
  const heard = [...events(elements)].filter(([, type]) => type !== 'Event').map(([name, type]) => event(name, type));
  return `${head}
/** The list is there, or has changed. */
export interface FingerpostLoadEvent extends Event {
  /** How many there are in all, when counted. */
  readonly total: number | undefined;
  /** How many are on show. */
  readonly shown: number;
}

/** A visitor opens an entry. Prevent it to do something else. */
export interface FingerpostSelectEvent extends Event {
  readonly listing: { readonly id: string; readonly kind: string; readonly slug: string; readonly name: string; readonly url: string };
}

/** Something could not be fetched. The visitor has been told. */
export interface FingerpostErrorEvent extends Event {
  readonly message: string;
  /** True when the browser had no network: the element asks again by itself. */
  readonly offline: boolean;
}

${classes.join('\n')}
/**
 * Fetches the code of each element on the page when it comes near the screen.
 * @param fingerpost - The address of the Fingerpost to ask, such as https://fingerpost.example.
 */
export declare function load(fingerpost: string): void;

declare global {
  interface HTMLElementTagNameMap {
${tags.join('')}  }
  interface GlobalEventHandlersEventMap {
${heard.join('')}  }
}
`;
}

const attributeLines = (element: CustomElement, indent: string) =>
  element.attributes
    .filter(({ name }) => name !== 'lang')
    .map((attribute) => `${doc(attribute.description, indent)}${indent}'${attribute.name}'?: ${written(typeOf(attribute))} | undefined;\n`)
    .join('');

const listeners = (element: CustomElement, nameOf: (event: string) => string, indent: string) =>
  element.events
    .map(
      ({ name, type, description }) =>
        `${doc(description, indent)}${indent}'${nameOf(name)}'?: ((event: ${type?.text ?? 'Event'}) => void) | undefined;\n`,
    )
    .join('');

const eventTypes = (elements: readonly CustomElement[]) =>
  `import type { ${[...new Set(events(elements).values())]
    .filter((type) => type !== 'Event')
    .toSorted()
    .join(', ')} } from './index.js';\n`;

const attributesName = ({ name }: Named) => `${name}Attributes`;
const shapes = (elements: readonly CustomElement[], nameOf: (event: string) => string) =>
  elements
    .map(
      (element) => `export interface ${attributesName(element)} {\n${attributeLines(element, '  ')}${listeners(element, nameOf, '  ')}}\n`,
    )
    .join('\n');
const rows = (elements: readonly CustomElement[], of: (element: CustomElement) => string) =>
  elements.map((element) => `    '${element.tagName}': ${of(element)};\n`).join('');

/** React 19 sets what is no property as an attribute, and hears events by `on` and their name. */
export function reactTypes(manifest: Manifest): string {
  const elements = elementsOf(manifest);
  return `${head}import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${eventTypes(elements)}
type Of<A> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & A;

${shapes(elements, (name) => `on${name}`)}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${rows(elements, (element) => `Of<${attributesName(element)}>`)
  .replace(/^/gm, '  ')
  .trimEnd()}
    }
  }
}
`;
}

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** For templates: also tell the compiler that names with `fingerpost-` are elements (`isCustomElement`). */
export function vueTypes(manifest: Manifest): string {
  const elements = elementsOf(manifest);
  return `${head}import type { HTMLAttributes, PublicProps } from 'vue';
${eventTypes(elements)}
type Of<A> = new () => { $props: HTMLAttributes & PublicProps & A };

${shapes(elements, (name) => `on${camel(`-${name}`)}`)}
declare module 'vue' {
  interface GlobalComponents {
${rows(elements, (element) => `Of<${attributesName(element)}>`)}  }
}
`;
}

export function svelteTypes(manifest: Manifest): string {
  const elements = elementsOf(manifest);
  return `${head}import type { HTMLAttributes } from 'svelte/elements';
${eventTypes(elements)}
${shapes(elements, (name) => `on${name}`)}
declare module 'svelte/elements' {
  export interface SvelteHTMLElements {
${rows(elements, (element) => `HTMLAttributes<HTMLElement> & ${attributesName(element)}`)}  }
}
`;
}
