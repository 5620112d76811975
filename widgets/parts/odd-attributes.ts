/** Attributes and values that are none of ours, said to whoever keeps the page. Fetched where there may be one. */
import { type Allowed, oddWord, tellPage } from './tell-page.ts';

/** What any element of a page may carry: https://html.spec.whatwg.org/multipage/dom.html#global-attributes, and what libraries put there. */
const anywhere =
  /^(class|dir|hidden|id|inert|itemprop|lang|opened|part|popover|role|slot|style|tabindex|title|translate|defer-hydration|accesskey|nonce|(aria|data|x|v|hx|ng|wp|js|on).*|.*[:@.#].*)$/;

export function tellOdd({ localName, attributes }: HTMLElement, known: readonly string[], allowed: Allowed): void {
  for (const { name, value } of attributes) {
    if (known.includes(name)) {
      const odd = oddWord(value, allowed[name]);
      if (odd)
        tellPage(
          localName,
          `knows no ${name}="${odd.slice(0, 60)}", so it is left out. It knows: ${allowed[name]?.replaceAll(' ', ', ')}.`,
        );
    } else if (!anywhere.test(name)) {
      tellPage(localName, `knows no attribute “${name}”. It knows: ${known.join(', ')}.`);
    }
  }
}
