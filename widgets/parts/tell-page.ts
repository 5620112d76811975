/**
 * What is said to whoever keeps the page, in its console: each thing once, however many elements it is true of. Visitors see no console, and what they
 * need to know is said to them in the element. In English, as the attributes are.
 */
const told = new Set<string>();

export function tellPage(tag: string, words: string): void {
  const line = `Fingerpost: <${tag}> ${words}`;
  if (told.has(line)) return;
  told.add(line);
  // biome-ignore lint/suspicious/noConsole: for whoever keeps the page.
  console.warn(line);
}

/** What an attribute may say; a list of several is looked at word by word. */
export type Allowed = Readonly<Record<string, string>>;

/** What all lists allow, with the filters of one kind, and what else it allows. */
export const listAllows = (controls: string, more: Allowed = {}): Allowed => ({
  layout: 'list cards table map',
  controls: `none map query place near themes audiences ${controls}`.trim(),
  ...more,
});

export const noAnswer = (endpoint: string, error: unknown) =>
  `has no answer from ${endpoint}: ${error instanceof Error ? error.message : String(error)}`;

/** What most pages put on an element; what else may stand there is looked up when something else does. */
const usual = /^(class|id|style|slot|hidden|lang|opened|data-.*)$/;

/** The first word of an attribute that is none of those it may say. */
export const oddWord = (value: string, allowed = '') =>
  allowed && value.split(/[\s,]+/).find((word) => word && !allowed.split(' ').includes(word.toLowerCase()));

/** Says which attributes and values are none of ours: a misspelt one would otherwise only be missed. */
export function checkAttributes(element: HTMLElement, allowed: Allowed = {}): void {
  const { observedAttributes: known = [] } = element.constructor as unknown as { observedAttributes?: string[] };
  const isOdd = ({ name, value }: Attr) => (known.includes(name) ? oddWord(value, allowed[name]) : !usual.test(name));
  if ([...element.attributes].some(isOdd))
    import('./odd-attributes.ts').then(({ tellOdd }) => tellOdd(element, known, allowed)).catch(() => {});
}
