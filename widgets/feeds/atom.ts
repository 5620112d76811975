/** A feed as Atom (RFC 4287). */

import { spoken } from '../parts/language.ts';
import { recordLanguage } from '../parts/speaks.ts';
import { type Feed, type FeedItem, type FeedSite, hostOf, updatedOf } from './feed.ts';
import { xmlText } from './xml.ts';

export const atomType = 'application/atom+xml; charset=utf-8';

const element = (name: string, text: string, attributes = '') => `<${name}${attributes}>${xmlText(text)}</${name}>`;
const link = (rel: string, type: string, href: string) => `<link rel="${rel}" type="${type}" href="${xmlText(href)}"/>`;

/** HTML within XML: escaped once for the one and once more for the other (RFC 4287, 3.1.1.2). */
const html = ({ summary, facts }: FeedItem) =>
  `<p>${xmlText(summary)}</p>${facts.length ? `<ul>${facts.map((fact) => `<li>${xmlText(fact)}</li>`).join('')}</ul>` : ''}`;

/** Where the feed speaks another language than the record. */
const record = () => (recordLanguage() ? ` xml:lang="${recordLanguage()}"` : '');

const entry = (item: FeedItem) => `<entry>
${element('id', item.id)}
${element('title', item.title, record())}
${element('published', item.published.toISOString())}
${element('updated', item.updated.toISOString())}
${link('alternate', 'text/html', item.url)}
${item.themes.map((theme) => `<category term="${xmlText(theme)}"/>`).join('')}
${item.rights ? element('rights', item.rights) : ''}
${element('summary', item.summary, record())}
${element('content', html(item), ' type="html"')}
</entry>`;

export const atomFeed = (feed: Feed, { publicUrl }: FeedSite): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${spoken()}">
${element('id', `tag:${hostOf(publicUrl)},2026:${feed.path}`)}
${element('title', feed.title)}
${element('subtitle', feed.description)}
${element('updated', updatedOf(feed).toISOString())}
${link('self', 'application/atom+xml', publicUrl + feed.path)}
${link('alternate', 'text/html', publicUrl + feed.page)}
<author>${element('name', 'Fingerpost')}${element('uri', publicUrl)}</author>
${element('generator', 'Fingerpost', ` uri="${xmlText(publicUrl)}"`)}
${feed.items.map(entry).join('\n')}
</feed>
`.replace(/\n{2,}/g, '\n');
