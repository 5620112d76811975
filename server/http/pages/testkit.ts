/** The pages on a real database, for tests, without a server. */
import { resolve } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Installation } from '../../../widgets/pages/legal/facts.ts';
import type { Database } from '../../database.ts';
import { publicAddresses } from '../../listings/public-addresses.ts';
import { makeExecute, readDocuments } from '../documents.ts';
import { makeLog } from '../log.ts';
import { makePages, type PageAnswer } from '../pages.ts';

export const publicUrl = 'https://fingerpost.example';
const documents = readDocuments(resolve(import.meta.dirname, '../../..'));

/** Asks for a page as a browser would. */
export function pagesOn(db: Database, about?: Installation): (address: string) => Promise<PageAnswer> {
  const pages = makePages({
    execute: makeExecute({ db, publicUrl, documents, log: makeLog('silent') }),
    publicUrl,
    addresses: publicAddresses(db),
    about,
  });
  return (address) => {
    const url = new URL(address, publicUrl);
    return pages({ path: url.pathname, search: url.searchParams });
  };
}

/** What stands in a page for people, without its markup. */
export const wordsOf = (html: string) =>
  html
    .replace(/<(script|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

/** The texts of a page that are said in one of these languages: what is marked as another is left out. */
export function textsOf(html: string, languages: readonly string[]): string[] {
  const walk = (node: DefaultTreeAdapterTypes.Node): string[] => {
    if ('value' in node && node.nodeName === '#text') return [node.value.replace(/\s+/g, ' ').trim()].filter(Boolean);
    if (!('childNodes' in node)) return [];
    if ('tagName' in node) {
      if (/^(script|style|head)$/.test(node.tagName)) return [];
      const lang = node.attrs.find(({ name }) => name === 'lang')?.value;
      if (lang && !languages.includes(lang)) return [];
    }
    const inside = 'content' in node ? [node.content] : node.childNodes;
    return inside.flatMap(walk);
  };
  return walk(parse(html));
}

/** The things its JSON-LD tells of. */
export function jsonLdOf(html: string): Record<string, unknown>[] {
  const script = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1];
  return script ? JSON.parse(script)['@graph'] : [];
}
