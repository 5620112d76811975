/** Parts of an item that only tell. */
import { html, nothing } from 'lit';
import type { QueueOutcome } from '../../generated/gql/graphql.ts';
import type { Item } from './item-cache.ts';
import type { Refusal } from './item-drafts.ts';
import { itemPath, recordPath } from './router.ts';
import { listingKinds, outcomeWords, queueKinds, riskWords, valueWords, waitWords } from './words.ts';

/** @param assign null where it is decided already */
export function headOf(item: Item, query: string, assign: (() => void) | null) {
  const { kind, title, reason, risk, createdAt, assignee, record, other, listingKind } = item;
  return html`<p class="trail"><a href="/curate/queue${query}">Queue</a> · ${queueKinds[kind].one}${listingKind ? ` · ${listingKinds[listingKind]}` : ''}</p>
<h1 tabindex="-1">${title}</h1>
<p>${reason}</p>
<dl class="facts">
  <div><dt>Risk</dt><dd>${riskWords(risk)} <span class="number">${risk}</span></dd></div>
  <div><dt>Waiting</dt><dd class="number">${waitWords(createdAt)}</dd></div>
  <div><dt>With</dt><dd>${assignee?.name ?? 'nobody'} ${assign ? html`<button type="button" class="quiet" @click=${assign}>${assignee ? 'Give back' : 'Take it'}</button>` : nothing}</dd></div>
  ${[record, other].map((one, index) => (one ? html`<div><dt>${index ? 'The other' : 'Record'}</dt><dd><a href=${recordPath(one.id)}>${one.name}</a> (${one.status.toLowerCase()})</dd></div>` : nothing))}
</dl>`;
}

/** Why it was not decided; with what was chosen and typed it is kept in the tab. */
export function refusalBox({ message, conflict }: Refusal, lookAgain: () => void) {
  return html`<div class="notice" role="alert"><p><strong>${conflict ? 'Changed meanwhile.' : 'Not decided.'}</strong> ${message}</p>
<p>Nothing of yours was written. What you chose and typed is still here.</p>
${conflict ? html`<button type="button" @click=${lookAgain}>Look at it as it is now</button>` : nothing}</div>`;
}

export function decidedBox({ state, decidedBy, outcome, reply }: Item) {
  const words = outcome && outcome in outcomeWords ? outcomeWords[outcome as QueueOutcome].done : (outcome ?? '');
  return html`<div class="notice"><p><strong>${state === 'DECIDED' ? 'Decided' : 'Settled by itself'}: ${words}</strong>${decidedBy ? html`, by ${decidedBy.name}` : nothing}.</p>
${reply ? html`<p class="letter">${reply}</p>` : nothing}</div>`;
}

/** What its kind tells besides. */
export function detailOf({ detail, kind }: Item, mergePath: string) {
  const told = (detail ?? {}) as Record<string, unknown>;
  const besides = Array.isArray(told['besides']) ? (told['besides'] as { label: string; value: unknown }[]) : [];
  const reasons = Array.isArray(told['reasons']) ? (told['reasons'] as string[]) : [];
  const lines: [string, unknown][] = [
    ['They wrote', told['note']],
    ['The problem', told['problem']],
    ['Sent by', told['senderRole']],
    ['Address', told['url']],
    ['It leads to', told['leadsTo']],
    ...besides.map(({ label, value }): [string, unknown] => [label, value]),
  ];
  const shown = lines.filter(([, value]) => value !== undefined && value !== null && value !== '');
  return html`${shown.length ? html`<dl class="told">${shown.map(([label, value]) => html`<div><dt>${label}</dt><dd>${valueWords(value)}</dd></div>`)}</dl>` : nothing}
${kind === 'DUPLICATE' && reasons.length ? html`<h2>Why they may be the same</h2><ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>` : nothing}
${mergePath && kind === 'DUPLICATE' ? html`<p><a class="button" href=${mergePath}>Compare the two and merge them <kbd aria-hidden="true">c</kbd></a></p>` : nothing}`;
}

export function relatedOf({ related }: Item) {
  if (!related.length) return nothing;
  return html`<h2>Also open about this record</h2><ul>${related.map(({ id, kind, title }) => html`<li>${queueKinds[kind].one}: <a href=${itemPath(id)}>${title}</a></li>`)}</ul>`;
}
