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

/** What any element of a page may carry: https://html.spec.whatwg.org/multipage/dom.html#global-attributes, and what libraries put there. */
const anywhere =
  /^(class|dir|hidden|id|inert|itemprop|lang|opened|part|popover|role|slot|style|tabindex|title|translate|defer-hydration|accesskey|nonce|(aria|data|x|v|hx|ng|wp|js|on).*|.*[:@.#].*)$/;

/** Says which attributes and values are none of ours: a misspelt one would otherwise only be missed. */
export function checkAttributes(element: HTMLElement, allowed: Allowed = {}): void {
  const { observedAttributes: known = [] } = element.constructor as unknown as { observedAttributes?: string[] };
  // What a page rendered on the server hands over is no attribute of a page's.
  const named = known.filter((name) => name !== 'initial');
  for (const { name, value } of element.attributes) {
    if (!known.includes(name)) {
      if (!anywhere.test(name)) tellPage(element.localName, `knows no attribute “${name}”. It knows: ${named.join(', ')}.`);
      continue;
    }
    const words = allowed[name]?.split(' ');
    const odd = words && value.split(/[\s,]+/).find((word) => word && !words.includes(word.toLowerCase()));
    if (odd) tellPage(element.localName, `knows no ${name}="${odd.slice(0, 60)}", so it is left out. It knows: ${words.join(', ')}.`);
  }
}
