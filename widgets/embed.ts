/**
 * The loader, at the one address that never changes: /embed/fingerpost.js. It fetches an element's code when one comes near the screen, and tells it
 * which Fingerpost to ask: the one this script came from.
 */
const elements: Record<string, () => Promise<unknown>> = {
  'fingerpost-eligibility': () => import('./eligibility/eligibility.define.ts'),
  'fingerpost-events': () => import('./events/events.define.ts'),
  'fingerpost-funding': () => import('./funding/funding.define.ts'),
  'fingerpost-funding-alerts': () => import('./funding-alerts/funding-alerts.define.ts'),
  'fingerpost-groups': () => import('./groups/groups.define.ts'),
  'fingerpost-search': () => import('./search/search.define.ts'),
  'fingerpost-suggest': () => import('./suggest/suggest.define.ts'),
  'fingerpost-venues': () => import('./venues/venues.define.ts'),
  'fingerpost-volunteering': () => import('./volunteering/volunteering.define.ts'),
};
// An element without a place in the table stays as the page wrote it: its link still leads somewhere.
const names = Object.keys(elements).join();
/** Named by the build. */
const parts = new URL(/* @vite-ignore */ 'PARTS_OF_ALL_LISTS', import.meta.url).href;
const endpoint = new URL(/* @vite-ignore */ '/graphql', import.meta.url).href;

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      if (!target.hasAttribute('endpoint')) target.setAttribute('endpoint', endpoint);
      // The code all lists share, asked for at the same time rather than after the element's own: one round trip less. A failure leaves the
      // link inside as it is, which is all there is to do about it. Forms share next to nothing with lists.
      if (!/alerts|eligib|suggest/.test(target.localName)) import(/* @vite-ignore */ parts).catch(() => {});
      elements[target.localName]?.().catch(() => {});
      // Tells the same Fingerpost that an element is in use: its name, and by the browser the website. Across sites no cookie goes along, and nothing is
      // kept but a count for the day (decision 0042).
      fetch(new URL('/embed/seen', endpoint), { method: 'POST', body: target.localName }).catch(() => {});
    }
  },
  // An empty element of no height still comes near; so does one on a page that is not scrolled yet.
  { rootMargin: '256px' },
);

const watch = (root: ParentNode) => {
  for (const found of root.querySelectorAll(names)) near.observe(found);
};

watch(document);
// Pages that build themselves later, such as a block editor or a single-page site.
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      if (node.matches(names)) near.observe(node);
      watch(node);
    }
  }
}).observe(document, { childList: true, subtree: true });
