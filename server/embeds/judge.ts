/** From what stands on a page to what there is to say of it. Places are looked up by whoever asks. */
import { type ElementKnown, knownByTag, tagOf } from '../../widgets/builder/elements.ts';
import type { Finding } from '../../widgets/builder/live/findings.ts';
import type { PageFacts } from './page-facts.ts';
import { directiveFor, isAllowed } from './policy.ts';

/** A place, or what may have been meant. */
export type PlaceNamed = { slug: string; name: string } | { meant: string | null };

export interface Judged {
  facts: PageFacts;
  /** Where the page came from in the end. */
  page: URL;
  /** Of its answer's headers. */
  policies: readonly string[];
  publicUrl: string;
  /** What is known of each place that is named. */
  places: ReadonlyMap<string, PlaceNamed>;
}

type Found = PageFacts['elements'][number];

/** Attributes that any element may have on anybody's page. */
const anybodys = /^(?:id|class|style|title|dir|hidden|slot|part|tabindex|role|data-.*|aria-.*)$/;
const mostElements = 20;
/** Wix, Squarespace, Weebly and GoDaddy keep pasted code in boxes of their own. */
const boxed = /wix\.com|squarespace|weebly|godaddy|duda/i;

/** Lists take slugs and codes, by spaces or commas; forms take names too, by commas. `near` is one name. */
export function placesIn({ tag, attributes }: Found): { value: string; bySlug: boolean }[] {
  const { place = '', near = '' } = attributes;
  const bySlug = knownByTag(tag)?.layouts.length !== 0;
  const given = (texts: readonly string[], slugs: boolean) => texts.map((text) => ({ value: text.trim(), bySlug: slugs }));
  return [...given(place.split(bySlug ? /[\s,]+/ : ','), bySlug), ...given([near], false)].filter(({ value }) => value);
}

/** "themes" for "theme", "heading-level" for "headinglevel". */
function meantBy(name: string, { takes }: ElementKnown): string | null {
  const plain = (text: string) => text.replace(/[^a-z]/g, '').replace(/s$/, '');
  return takes.find((one) => plain(one) === plain(name)) ?? null;
}

function judgeElement(found: Found, places: Judged['places']): Finding[] {
  const { tag, attributes, hasLink } = found;
  const choice = knownByTag(tag);
  if (!choice) return [{ is: 'unknown-element', tag }];
  const findings: Finding[] = [];
  const names: string[] = [];
  for (const name of Object.keys(attributes)) {
    if (!choice.takes.includes(name) && !anybodys.test(name))
      findings.push({ is: 'unknown-attribute', tag, name, meant: meantBy(name, choice) });
  }
  const { layout, controls } = attributes;
  if (layout && choice.layouts.length && !choice.layouts.includes(layout))
    findings.push({ is: 'unknown-value', tag, name: 'layout', value: layout, known: choice.layouts });
  const odd = (controls ?? '').split(/[\s,]+/).find((one) => one && one !== 'none' && !choice.controls.includes(one));
  if (odd && choice.controls.length) findings.push({ is: 'unknown-value', tag, name: 'controls', value: odd, known: choice.controls });
  if (!choice.placeByName)
    for (const { value, bySlug } of placesIn(found)) {
      const place = places.get(value);
      if (!place) continue;
      // A code of a place is as good as its slug.
      if ('name' in place && (!bySlug || place.slug === value || /\d/.test(value))) names.push(place.name);
      else findings.push({ is: 'unknown-place', tag, value, meant: 'slug' in place ? place.slug : place.meant });
    }
  if (choice.needsPlace && !placesIn(found).length) findings.push({ is: 'no-place', tag });
  if (!hasLink) findings.push({ is: 'no-link-inside', tag });
  const shown = choice.placeByName && attributes['place'] ? [attributes['place']] : names;
  return [{ is: 'element', tag: tagOf(choice), places: shown }, ...findings];
}

export function judge({ facts, page, policies, publicUrl, places }: Judged): Finding[] {
  const own = new URL(publicUrl);
  const base = (facts.base && URL.parse(facts.base, page)) || page;
  const at = (address: string) => URL.parse(address, base);
  const all = [...policies, ...facts.policies];
  const findings: Finding[] = [];
  const isOurs = (address: URL | null) => address !== null && address.host === own.host;
  const elements = facts.elements.slice(0, mostElements);

  const scripts = facts.scripts.flatMap(({ src, ...more }) => {
    const address = at(src);
    return address ? [{ address, ...more }] : [];
  });
  const [first] = scripts;
  const loader = scripts.find(({ address }) => isOurs(address)) ?? first;
  if (loader) {
    const { address, type, nonce } = loader;
    if (isOurs(address)) findings.push({ is: 'loader', address: address.href });
    else findings.push({ is: 'other-host', address: address.href });
    if (type !== 'module') findings.push({ is: 'not-a-module' });
    if (page.protocol === 'https:' && address.protocol === 'http:')
      findings.push({ is: 'insecure', what: 'script', address: address.href });
    if (!isAllowed(all, 'script', address, page, nonce))
      findings.push({ is: 'policy', forbids: 'script', directive: directiveFor('script', own.origin) });
    else if (!isAllowed(all, 'questions', new URL('/graphql', address), page))
      findings.push({ is: 'policy', forbids: 'questions', directive: directiveFor('questions', own.origin) });
    if (!elements.length) findings.push({ is: 'no-element' });
  }
  for (const element of elements) findings.push(...judgeElement(element, places));
  const [unscripted] = elements;
  if (unscripted && !loader) findings.push({ is: 'no-script', tag: unscripted.tag });

  for (const { src, title } of facts.frames) {
    const address = at(src);
    if (!address || !isOurs(address) || !address.pathname.startsWith('/embed/frame/')) continue;
    findings.push({ is: 'frame', address: address.href });
    if (page.protocol === 'https:' && address.protocol === 'http:') findings.push({ is: 'insecure', what: 'frame', address: address.href });
    if (!isAllowed(all, 'frame', address, page))
      findings.push({ is: 'policy', forbids: 'frame', directive: directiveFor('frame', own.origin) });
    if (!title.trim()) findings.push({ is: 'no-title' });
  }
  const links = page.host === own.host ? 0 : facts.links.filter((href) => isOurs(at(href))).length;
  if (links) findings.push({ is: 'links', count: links });
  if (facts.asText) findings.push({ is: 'shown-as-text' });
  if (facts.commentedOut && !elements.length) findings.push({ is: 'commented-out' });
  if (boxed.test(facts.generator)) findings.push({ is: 'in-a-box' });
  return findings.some(({ is }) => is !== 'in-a-box') ? once(findings) : [{ is: 'nothing' }, ...findings];
}

/** Ten elements with the same slip are one thing to say. */
const once = (findings: readonly Finding[]) => [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
