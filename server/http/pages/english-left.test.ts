/**
 * What a page still says in English where it is asked for in Polish, and does not say to be English: texts and labels that the English page has too, to the
 * letter. Names of entries and places are the same in every language. In a browser, since nothing else reads HTML as readers get it.
 */
import { kindsInOrder, kindWords } from '../../../widgets/pages/kinds.ts';
import { expect } from '../../testkit/fixture.ts';
import { test } from '../testkit/visiting.ts';

/** Each text and label with whether it is said to be English, runs of spaces as one. */
function textsOf(html: string): [text: string, isMarked: boolean][] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const found: [string, boolean][] = [];
  const take = (text: string | null, element: Element | null) => {
    const words = text?.replace(/\s+/g, ' ').trim();
    if (words) found.push([words, element?.closest('[lang]')?.getAttribute('lang') !== 'pl']);
  };
  const texts = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!element?.closest('script, style')) take(texts.currentNode.textContent, element);
  }
  for (const element of page.querySelectorAll('body *'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) take(element.getAttribute(name), element);
  take(page.querySelector('meta[name="description"]')?.getAttribute('content') ?? null, page.documentElement);
  return found;
}

const notAsked: Readonly<Record<string, string>> = {
  '/terms, /privacy, /accessibility, /developers': 'English whole, and said to be (inEnglish)',
  '/confirm': 'for owners, whose language is not known',
};

test(`pages in Polish say nothing in English that is not said to be English; not asked: ${Object.keys(notAsked).join('; ')}`, {
  timeout: 60_000,
}, async ({ visit, origin, db }) => {
  const listings = await db.listing.findMany({
    orderBy: { id: 'desc' },
    select: { id: true, kind: true, slug: true, name: true, summary: true, status: true },
  });
  const slugs = new Map(listings.filter(({ status }) => status === 'PUBLISHED').map(({ kind, slug }) => [kind, slug]));
  const group = slugs.get('GROUP');
  const onList = listings.filter(({ kind, status }) => kind === 'GROUP' && status === 'PUBLISHED').slice(0, 5);
  const addresses = [
    ...[
      '/',
      '/?q=zzzzqqq',
      '/not-here',
      '/places/somersham',
      '/funding/awards',
      '/events?place=somersham&when=tuesday',
      '/groups?place=Sohamm',
    ],
    ...['/events', '/funding', ...kindsInOrder.map((kind) => `${kindWords[kind].path}/${slugs.get(kind)}`)],
    ...['', '?type=school&place=Somersham&amount=60000&account=no', '?type=&amount=lots&place=Sohamm'].map(
      (asked) => `/funding/check${asked}`,
    ),
    ...['', '/groups', `/change/${group}`, `/report/${group}`, `/claim/${group}`, '/sent'].map((path) => `/suggest${path}`),
    ...[
      '/digest',
      '/digest?place=ely',
      '/digest?theme=food&audience=older-people&kind=funding&kind=groups&kind=venues',
      '/digest?place=zzzz',
    ],
    ...['/embed', '/embed?element=groups&place=somersham', '/embed?element=funding&place=zzzz'],
    ...['booklet', 'booklet?theme=food', 'booklet?theme=no-such', 'noticeboard'].map((paper) => `/places/somersham/${paper}`),
    ...['/places/huntingdonshire/booklet', `/short-list?list=${onList.map(({ id }) => `g${id}`).join('.')}.g999999`],
    ...['confirm', 'contact', 'undo'].map((path) => `/suggest/${path}?link=x`),
    ...['/missing', '/missing/sent', '/alerts', '/alerts/sent', '/alerts/confirm?link=x', '/alerts/manage?link=x'],
  ];
  const places = await db.place.findMany({ select: { name: true } });
  const ofRecord = new Set([...places, ...listings].map(({ name }) => name).concat(listings.map(({ summary }) => summary ?? '')));
  /** Names alone or in a row, addresses, numbers, and a snippet, which speaks the language of its element, are the same in every language. */
  const isSame = (text: string) =>
    ofRecord.has(text) ||
    text.split(', ').every((part) => !part || ofRecord.has(part)) ||
    /^([<[].*|Fingerpost|WordPress|Drupal|Wix|Link|[Pp]olski|E-mail: .*|\S+[@.]\S+|\P{L}*\p{L}?\P{L}*)$/u.test(text);
  const page = await visit('/alerts');
  const read = async (address: string) => page.evaluate(textsOf, await (await fetch(origin + address)).text());
  const left = await Promise.all(
    addresses.map(async (address) => {
      const polish = await read(`${address}${address.includes('?') ? '&' : '?'}lang=pl`);
      const known = new Set((await read(address)).map(([text]) => text));
      return polish.flatMap(([text, isMarked]) => (!isMarked && known.has(text) && !isSame(text) ? [`${address}: ${text}`] : []));
    }),
  );
  expect(left.flat()).toEqual([]);
});
