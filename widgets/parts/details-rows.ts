/** What the opened entries of all kinds are made of: a row for each thing told, how to reach somebody with the phone first, and who keeps the entry. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AccessOfFragment, KeepingFragment, ReachFragment, WhereaboutsFragment } from '../../generated/gql/graphql.ts';
import { shortListLink } from '../opened/short-list-link.ts';
import { urlOf } from '../opened/url-of.ts';
import { assuranceWords } from './assurance-in-full.ts';
import { say } from './details-rows/words/words.ts';
import { safeUrl } from './links.ts';
import { emailLink, outsideLink } from './outside-links.ts';
import { phoneLink } from './phone-link.ts';
import { fromRecord } from './speaks.ts';
import { termWords } from './terms.ts';
import { say as sayShared } from './words/words.ts';
import { placeWords } from './words.ts';

export type Shown = string | TemplateResult | typeof nothing | readonly Shown[] | null | undefined;
const isEmpty = (shown: Shown): boolean => (Array.isArray(shown) ? shown.every(isEmpty) : shown === nothing || !shown);

/** A term and what is told of it; nothing where nothing is told. */
export const row = (term: string, shown: Shown) => (isEmpty(shown) ? nothing : html`<dt>${term}</dt><dd>${shown}</dd>`);

export const line = (shown: Shown) => (isEmpty(shown) ? null : html`<div>${shown}</div>`);
export const lines = (shown: readonly Shown[]) => shown.map(line);
export const bullets = (items: readonly Shown[]) =>
  items.length ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>` : nothing;

/** An entry that was there when the list came, and is not any more. */
export const gone = (url: string) => html`<p>${say().gone} <a part="link" href=${url}>${say().whatBecameOfIt}</a>.</p>`;

type Contact = ReachFragment['contacts'][number];

/** Whoever can be rung stands first. */
export const contacts = (all: readonly Contact[]): Shown =>
  [...all].sort((one, other) => Number(!one.phone) - Number(!other.phone)).map(contact);

function contact({ role, phone, email, textRelay, note }: Contact) {
  return html`<div>
    ${fromRecord(role)}: ${phone ? html`${phoneLink(phone, role)}${textRelay ? say().relay : nothing}` : nothing}${phone && email ? ', ' : nothing}${email ? emailLink(email) : nothing}${note ? html`. ${fromRecord(note)}` : nothing}
  </div>`;
}

/** Nobody to ring is known: then who is to be asked. Nobody is left without a way on (PRODUCT rule 6). */
export const askInstead = (body: { name: string; url: string } | null | undefined): Shown => [
  line(say().noContact),
  body ? html`<div>${say().ask} ${outsideLink(body.url, body.name)}.</div>` : null,
];

/** A link that leads away says where to. */
export function linkOut({ url, words }: { url: string; words: string }) {
  const href = safeUrl(url);
  if (!href) return html`<div>${words}</div>`;
  const host = urlOf(href)?.hostname.replace(/^www\./, '') ?? '';
  return html`<div><a part="link" href=${href} rel="external noreferrer">${words} (${say().outside(host)})</a></div>`;
}

export const onTheWeb = ({ links }: Pick<ReachFragment, 'links'>): Shown => lines(links.map(({ url, label }) => outsideLink(url, label)));
export const linkTo = ({ name, url }: { name: string; url: string }) => line(outsideLink(url, name));

export const accessRow = ({ accessFacts }: AccessOfFragment) =>
  row(sayShared().access, accessFacts.length ? accessFacts.map(accessLine) : say().unknown);

/** "Step-free way in: yes", with what was noted. */
function accessLine({ term, answer, note }: AccessOfFragment['accessFacts'][number]) {
  return html`<div>${termWords(term, fromRecord)}: ${say().answers[answer]}${note ? html`, ${fromRecord(note.replace(/\.$/, ''))}` : nothing}.</div>`;
}

export function whereabouts({ location, places }: WhereaboutsFragment): Shown {
  if (!location?.address) return placeWords(location, places);
  const { lines: streets, town, postcode } = location.address;
  return lines([[...streets, town, postcode].filter(Boolean).join(', '), fromRecord(location.directions)]);
}

/**
 * Who keeps the entry, when it was confirmed, and which paper or directory its facts came from, unless that is said already; and the address of its
 * own page in full, to be read out, copied or printed, with the way onto a short list.
 */
export function standing(entry: KeepingFragment, url: string): TemplateResult {
  const assured = assuranceWords(entry);
  const keeper = entry.steward ?? entry.owner;
  const [source] = entry.sources;
  const told = !source || (!source.url && assured.includes(source.attribution));
  return html`${row(say().toShare, lines([safeUrl(url) ? outsideLink(url) : null, shortListLink(entry)]))}
    ${row(
      say().thisEntry,
      html`${assured}${keeper ? ` ${say().keptBy(keeper.name)}` : ''}
        ${told ? nothing : html`${say().source} ${source.url ? outsideLink(source.url, source.attribution) : source.attribution}.`}
        <a part="link" href=${url}>${sayShared().somethingWrong}</a>`,
    )}`;
}
