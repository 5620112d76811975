/** Fetches an element's code when one comes near the screen, and tells it which Fingerpost to ask. */
import { elements } from './elements.ts';

// An element without a place in the table stays as the page wrote it: its link still leads somewhere.
const names = Object.keys(elements).join();
/** Where every copy of the loader on a page, of whatever version, finds the first. */
const mark = Symbol.for('fingerpost');

interface First {
  from: string;
  /** That there is another was said. */
  told?: boolean;
}

// biome-ignore lint/suspicious/noConsole: for whoever keeps the page; visitors see no console.
const say = (words: string) => console.warn(`Fingerpost: ${words}`);

/**
 * Watches the page from now on.
 * @param endpoint - The address of the GraphQL service, such as https://fingerpost.example/graphql.
 * @param from - Where this copy came from. The first on a page does the work: two versions would each fetch the code of the other's elements.
 */
export function load(endpoint: string, from: string): void {
  const page = globalThis as { [mark]?: First };
  const first = page[mark];
  if (!first) {
    page[mark] = { from };
    watchPage(endpoint);
  } else if (first.from !== from && !first.told) {
    first.told = true;
    say(`${first.from} runs on this page already, so ${from} does nothing. Keep one of the two.`);
  }
}

function watchPage(endpoint: string) {
  /** By name: false where the page, or a package it is built with, has an element of that name. */
  const ours = new Map<string, boolean>();

  const isOurs = (name: string) => {
    const known = ours.get(name);
    if (known !== undefined) return known;
    const free = !customElements.get(name);
    ours.set(name, free);
    if (!free) say(`this page defines <${name}> itself, so it is left alone.`);
    return free;
  };

  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        const { localName } = target;
        if (!isOurs(localName)) continue;
        // The code all lists share, asked for at the same time rather than after the element's own: one round trip less. A failure leaves the
        // link inside as it is, which is all there is to do about it. Forms share next to nothing with lists.
        if (!/alerts|eligib|suggest|wish|place/.test(localName))
          import('./parts/listing-element.ts').then(
            () => {},
            () => {},
          );
        elements[localName]?.().catch(() => {});
        // Tells the same Fingerpost that an element is in use: its name, and by the browser the website. Across sites no cookie goes along, and
        // nothing is kept but a count for the day (decision 0042).
        setTimeout(() => fetch(new URL('/embed/seen', endpoint), { method: 'POST', body: localName }).catch(() => {}));
      }
    },
    // An empty element of no height still comes near; so does one on a page that is not scrolled yet.
    { rootMargin: '256px' },
  );

  // At once, also far down the page: with the first of a kind all of that kind come alive, and would ask the page's own site without an address of ours.
  const observe = (element: Element) => {
    const { localName } = element;
    if (!element.hasAttribute('endpoint') && (ours.get(localName) ?? !customElements.get(localName)))
      element.setAttribute('endpoint', endpoint);
    near.observe(element);
  };
  const watch = (root: ParentNode) => {
    for (const found of root.querySelectorAll(names)) observe(found);
  };

  watch(document);
  // Pages that build themselves later, such as a block editor or a single-page site.
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(names)) observe(node);
        watch(node);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}
