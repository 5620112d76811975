/** What is proposed, old beside new, each line with its two answers. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldDecision } from '../../generated/gql/graphql.ts';
import type { Fields } from './fields.ts';
import type { Item } from './item-cache.ts';
import type { Draft } from './item-drafts.ts';
import { sides } from './text-diff.ts';
import { valueWords } from './words.ts';

export type Change = Item['changes'][number];

export const rowSelector = '.change';

export interface Lines {
  readonly item: Item;
  readonly fields: Fields | null;
  readonly draft: Draft;
  /** Line by line, and still open. */
  readonly answerable: boolean;
  readonly answer: (change: Change, answer: FieldDecision) => void;
  readonly answerAll: (answer: FieldDecision) => void;
}

/** Comparing two texts is most of the work of showing them, and typing a note changes neither. */
const compared = new WeakMap<Change, { fields: Fields | null; both: ReturnType<typeof sides> }>();

function bothOf(change: Change, fields: Fields | null) {
  const known = compared.get(change);
  if (known?.fields === fields) return known.both;
  const words = (value: unknown) => valueWords(value, new Map(), fields?.label, change.path);
  const both = sides(words(change.old), words(change.new));
  compared.set(change, { fields, both });
  return both;
}

export function changesOf(lines: Lines): TemplateResult {
  const { item, answerable, answerAll } = lines;
  return html`<h2 id="changes">${item.kind === 'SUBMISSION' ? 'What was sent' : 'What would change'}</h2>
<ol class="changes" aria-labelledby="changes">${item.changes.map((change, index) => lineOf(lines, change, index))}</ol>
${answerable ? html`<p class="many"><button type="button" class="second" @click=${() => answerAll('ACCEPTED')}>Accept all <kbd aria-hidden="true">A</kbd></button> <button type="button" class="second" @click=${() => answerAll('REFUSED')}>Refuse all <kbd aria-hidden="true">R</kbd></button></p>` : nothing}`;
}

const answerWords = { ACCEPTED: 'accept', REFUSED: 'refuse' } as const;

function lineOf({ fields, draft, answerable, answer: give }: Lines, change: Change, index: number): TemplateResult {
  const { path, label } = change;
  const both = bothOf(change, fields);
  const answer = draft.answers[path] ?? change.decision ?? undefined;
  const radio = (
    value: FieldDecision,
    words: string,
    key: string,
  ) => html`<label class="check"><input type="radio" name="answer-${index}" value=${value} .checked=${answer === value}
      @change=${() => give(change, value)}> ${words} <kbd aria-hidden="true">${key}</kbd></label>`;
  const faults = draft.refusal?.faults.filter((fault) => fault.path === path) ?? [];
  return html`<li class="change" tabindex=${answerable ? '-1' : nothing} aria-label=${answerable ? `${label}: ${answer ? answerWords[answer] : 'not decided'}` : nothing}>
  <h3>${label}</h3>
  <div class="sides"><div><p class="side">Now</p><p class="value">${both.old}</p></div><div><p class="side">Proposed</p><p class="value">${both.new}</p></div></div>
  ${change.conflict ? html`<p class="notice"><strong>Changed since:</strong> it says now “${valueWords(change.now, new Map(), fields?.label, path)}”. Accepting writes over that.</p>` : nothing}
  ${answerable ? html`<fieldset class="answer"><legend class="unseen">${label}</legend>${radio('ACCEPTED', 'Accept', 'a')}${radio('REFUSED', 'Refuse', 'r')}</fieldset>` : nothing}
  ${!answerable && answer ? html`<p><strong>${answer === 'ACCEPTED' ? 'Accepted' : 'Refused'}</strong></p>` : nothing}
  ${faults.map(({ message }) => html`<p class="fault">${message}</p>`)}
</li>`;
}
