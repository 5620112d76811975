/** What stands on somebody's page that concerns us: facts alone, without a judgement. Read by a parser of HTML, as a browser reads it. */
import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

export interface PageFacts {
  /** `href` of the first `<base>`. */
  base: string | null;
  /** Every script with an address that may be our loader. */
  scripts: { src: string; type: string; nonce: string }[];
  elements: { tag: string; attributes: Record<string, string>; hasLink: boolean }[];
  frames: { src: string; title: string }[];
  links: string[];
  /** Policies in the page itself. */
  policies: string[];
  /** Our code shown to readers, or in a comment. */
  asText: boolean;
  commentedOut: boolean;
  /** "Wix.com Website Builder". */
  generator: string;
}

const most = 200;
const ours = /<\/?fingerpost-[a-z]|\/embed\/(?:[\w.-]+\/)?fingerpost\.js/i;
const loader = /\/fingerpost\.js(?:[?#]|$)/;

const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries(element.attrs.map(({ name, value }) => [name, value.slice(0, 1000)]));

/** Without what is in a template, which shows nothing. */
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

function hasLink(element: Element): boolean {
  const waiting: Node[] = [...childrenOf(element)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === 'a' && 'attrs' in node && node.attrs.some(({ name }) => name === 'href')) return true;
    waiting.push(...childrenOf(node));
  }
  return false;
}

export function pageFacts(html: string): PageFacts {
  const facts: PageFacts = {
    ...{ base: null, scripts: [], elements: [], frames: [], links: [], policies: [], asText: false, commentedOut: false, generator: '' },
  };
  const keep = <T>(list: T[], one: T) => void (list.length < most && list.push(one));
  // By hand, not by recursion: a page may be nested as deep as it likes.
  const waiting: Node[] = [parse(html)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const child of childrenOf(node).toReversed()) waiting.push(child);
    if (node.nodeName === '#comment' && 'data' in node) facts.commentedOut ||= /<fingerpost-[a-z]/i.test(node.data);
    if (node.nodeName === '#text' && 'value' in node) {
      const parent = node.parentNode?.nodeName ?? '';
      // In a script or a style, and where there are none, it is not what a reader sees.
      if (!/^(?:script|style|noscript|textarea|title|template)$/.test(parent)) facts.asText ||= ours.test(node.value);
    }
    if (!('attrs' in node)) continue;
    const attributes = attributesOf(node);
    const { src = '', href = '', type = '', title = '', content = '', nonce = '' } = attributes;
    const tag = node.tagName;
    if (tag === 'base' && facts.base === null && href) facts.base = href;
    if (tag === 'script' && loader.test(src)) keep(facts.scripts, { src, type: type.trim().toLowerCase(), nonce });
    if (tag === 'iframe' && src) keep(facts.frames, { src, title });
    if (tag === 'a' && href) keep(facts.links, href);
    if (tag === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy') keep(facts.policies, content);
    if (tag === 'meta' && attributes['name']?.toLowerCase() === 'generator') facts.generator = content.slice(0, 100);
    if (tag.startsWith('fingerpost-')) keep(facts.elements, { tag, attributes, hasLink: hasLink(node) });
  }
  return facts;
}
