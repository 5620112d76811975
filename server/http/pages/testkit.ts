/** The pages on a real database, for tests, without a server. */
import { resolve } from 'node:path';
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

/** The things its JSON-LD tells of. */
export function jsonLdOf(html: string): Record<string, unknown>[] {
  const script = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1];
  return script ? JSON.parse(script)['@graph'] : [];
}
