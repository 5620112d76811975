/** What a record is at a glance, and where it leads. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CurateRecordFragment, ListingKind } from '../../../generated/gql/graphql.ts';
import { dayWords, whenWords } from '../../parts/date-words.ts';
import type { Document } from '../patch.ts';
import { bodyPath, recordPath } from '../router.ts';
import { choiceWords, listingKinds } from '../words.ts';

export const newHead = (kind: ListingKind): TemplateResult =>
  html`<p class="trail"><a href="/curate/records">Records</a></p><h1 tabindex="-1">A new ${listingKinds[kind].toLowerCase()}</h1><p>It is kept as a draft: nobody else sees it before it is published.</p>`;

export function head(record: CurateRecordFragment): TemplateResult {
  const { name, kind, status, statusReason, confirmedAt, dueAt, owner, steward, id, may } = record;
  const { publishFrom, publishUntil } = record.document as Document;
  const planned = [
    status === 'DRAFT' && typeof publishFrom === 'string' ? `published ${whenWords(publishFrom)}` : '',
    (status === 'DRAFT' || status === 'PUBLISHED') && typeof publishUntil === 'string' ? `taken off ${whenWords(publishUntil)}` : '',
  ].filter(Boolean);
  const next = record.relations.find(({ kind: way, inverse }) => way === 'REPLACED_BY' && !inverse)?.other;
  const fact = (term: string, value: unknown) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
  return html`<p class="trail"><a href="/curate/records">Records</a> · ${listingKinds[kind]}</p>
<h1 tabindex="-1">${name}</h1>
<dl class="facts">${fact('Status', html`<strong>${choiceWords(status)}</strong>${statusReason ? ` (${statusReason})` : ''}`)}
  ${planned.length ? fact('Planned', planned.join(', ')) : nothing}
  ${next ? fact('Replaced by', next.readable ? html`<a href=${recordPath(next.id)}>${next.name}</a>` : next.name) : nothing}
  ${fact('Confirmed', confirmedAt ? dayWords(confirmedAt) : 'never')}
  ${dueAt ? fact('Due', dayWords(dueAt)) : nothing}
  ${fact('Owner', owner?.name ?? 'none')}${fact('Steward', steward?.name ?? 'none')}</dl>
<p class="many links"><a href="${recordPath(id)}/history">History</a>${kind === 'GROUP' && may.includes('member.read') ? html`<a href=${bodyPath(id)}>Who works for it</a>` : nothing}${record.public ? html`<a href=${new URL(record.public.url).pathname}>As the public sees it</a>` : nothing}</p>`;
}
