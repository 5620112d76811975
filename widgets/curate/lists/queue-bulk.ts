import { html, nothing } from 'lit';
import {
  CurateAssignManyDocument,
  type CurateAssignManyMutation,
  CurateDecideManyDocument,
  type CurateDecideManyMutation,
  type QueueOutcome,
} from '../../../generated/gql/graphql.ts';
import { act } from '../ask.ts';
import { outcomeWords } from '../words.ts';
import { type BulkAct, BulkPanel } from './bulk-panel.ts';
import type { Choosable } from './chosen.ts';
import { type Go, refuse } from './in-goes.ts';

/** What needs a choice of its own for each: one by one. */
const oneByOne: ReadonlySet<string> = new Set(['MERGED', 'CHOSEN', 'LATER']);
/** Those whose senders get an answer. */
const written: ReadonlySet<string> = new Set(['SUBMISSION', 'CHANGE', 'CLAIM', 'REPORT']);
const needsNote: ReadonlySet<string> = new Set(['CONFIRMED', 'CLOSED']);

const does: Partial<Record<QueueOutcome, string>> = {
  ACCEPTED: 'All lines of each are written into the records, and everybody sees it at once.',
  REFUSED: 'Nothing of them is used.',
  CLOSED: 'The entries are archived and leave the public pages.',
  CONFIRMED: 'The entries are marked as confirmed today, by you, and everybody sees that.',
  REMOVED: 'The addresses are taken out of the entries.',
};

const assigning: readonly BulkAct[] = [
  { value: 'TAKE', words: 'Take them', done: 'yours', does: 'Colleagues see that you work on them.' },
  { value: 'GIVE', words: 'Give them back', done: 'everybody’s again', does: 'Anybody can take them.' },
  { value: 'LATER', words: 'Put them off for a week', done: 'put off for a week', does: 'They come back by themselves.' },
];

/**
 * @summary Decides, takes, gives back or puts off what is chosen in the queue.
 */
export class CurateQueueBulk extends BulkPanel {
  #reply = '';
  #note = '';

  protected override acts() {
    const [first, ...others] = this.chosen.rows;
    const alike = others.every(({ kind }) => kind === first?.kind);
    const outcomes = alike ? (first?.outcomes ?? []).filter((outcome) => !oneByOne.has(outcome)) : [];
    const deciding = outcomes.map((outcome): BulkAct => {
      const { press, done } = outcomeWords[outcome as QueueOutcome];
      return { value: outcome, words: press, done: `decided: ${done.toLowerCase()}`, does: does[outcome as QueueOutcome] ?? '' };
    });
    return [...deciding, ...assigning];
  }

  protected override fields({ value }: BulkAct) {
    if (assigning.some((one) => one.value === value)) return nothing;
    const kind = this.chosen.rows[0]?.kind ?? '';
    const missing = this.hasFault && needsNote.has(value) && !this.#note.trim();
    return html`${
      written.has(kind)
        ? html`<p class="field wide"><label for="bulk-reply">Anything to add for whoever wrote (each gets it)</label><input id="bulk-reply" maxlength="4000" .value=${this.#reply} @input=${(
            event: Event,
          ) => {
            this.#reply = (event.target as HTMLInputElement).value;
            this.said();
          }}></p>`
        : nothing
    }
<p class="field wide"><label for="bulk-note">${needsNote.has(value) ? 'How you know (stays with each record)' : 'A note for colleagues (may be left out)'}</label><input id="bulk-note" maxlength="500" .value=${this.#note} aria-invalid=${missing ? 'true' : nothing} aria-describedby=${missing ? 'bulk-fault' : nothing} @input=${(
      event: Event,
    ) => {
      this.#note = (event.target as HTMLInputElement).value;
      this.said();
    }}></p>`;
  }

  protected override missing({ value }: BulkAct) {
    return needsNote.has(value) && !this.#note.trim() ? 'Say how you know: it stands in each record from now on.' : null;
  }

  protected override async go({ value }: BulkAct, rows: readonly Choosable[], how: { preview: boolean; bulk: string | null }): Promise<Go> {
    const items = rows.map(({ id, version }) => ({ id, version }));
    if (value === 'TAKE' || value === 'GIVE')
      return goOf((await act(CurateAssignManyDocument, { items, toMe: value === 'TAKE', ...how })).assignQueueItems, false);
    const asked = { items, outcome: value as QueueOutcome, reply: this.#reply.trim() || null, note: this.#note.trim() || null };
    return goOf((await act(CurateDecideManyDocument, { ...asked, ...how })).decideQueueItems, value !== 'LATER');
  }
}

function goOf(answer: CurateAssignManyMutation['assignQueueItems'] | CurateDecideManyMutation['decideQueueItems'], decides: boolean): Go {
  if (answer.__typename !== 'QueueDecisions') return refuse(answer);
  const { bulk, letters, decided, refused } = answer;
  return { bulk: bulk ?? null, letters, refused, done: decided.map(({ id, mayUndo }) => ({ id, lasting: decides && !mayUndo })) };
}

if (!customElements.get('curate-queue-bulk')) customElements.define('curate-queue-bulk', CurateQueueBulk);
