/** Parts of an item that only tell. */
import { html, nothing } from 'lit';
import type { QueueOutcome } from '../../generated/gql/graphql.ts';
import type { Item } from './item-cache.ts';
import { itemPath } from './router.ts';
import { outcomeWords, queueKinds, valueWords } from './words.ts';

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
