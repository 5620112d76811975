/** Where an item is decided: what becomes of it, the word to whoever sent it, the note for colleagues, and what pressing the button does. */
import { html, nothing, type TemplateResult } from 'lit';
import type { QueueOutcome } from '../../generated/gql/graphql.ts';
import type { Item } from './item-cache.ts';
import { choiceConsequence, choiceControls } from './item-choices.ts';
import { decisionOf, isByLine, undecided } from './item-decision.ts';
import type { Draft } from './item-drafts.ts';
import './item-letter.ts';
import { consequence } from './item-words.ts';
import { outcomeWords } from './words.ts';

export interface Desk {
  readonly item: Item;
  readonly draft: Draft;
  readonly busy: boolean;
  readonly change: (part: Partial<Draft>) => void;
  readonly choose: (outcome: QueueOutcome) => void;
  readonly set: (path: string, take: string) => void;
  readonly decide: () => void;
  readonly next: () => void;
}

/** What the note has to say, by what becomes of the item. */
const needed: Readonly<Record<string, string>> = {
  CLOSED: ' (needed: how you know that it has closed)',
  CONFIRMED: ' (needed: how you know that it is right)',
};

const typed = (event: Event) => (event.target as HTMLInputElement | HTMLTextAreaElement).value;

export function deskOf({ item, draft, busy, change, choose, set, decide, next }: Desk): TemplateResult {
  const { outcome, chosen, reply, note, refusal } = draft;
  const byLine = isByLine(item);
  const faults = refusal?.faults.filter(({ path }) => !item.changes.some((one) => one.path === path)) ?? [];
  const { note: _note, version: _version, ...asked } = decisionOf(item, draft);
  const isSaid = outcome !== null || (byLine && !undecided(item, draft).length);
  return html`<section class="deciding" aria-labelledby="deciding">
<h2 id="deciding">Decide</h2>
${byLine ? nothing : outcomesOf(item, outcome, choose)}
${choiceControls(item, outcome, chosen, set)}
${
  item.hasSender
    ? html`<p class="field"><label for="reply">Anything to add for whoever sent it (in plain words; they get it by e-mail)</label>
  <textarea id="reply" rows="3" maxlength="4000" .value=${reply} @input=${(event: Event) => change({ reply: typed(event) })}></textarea></p>`
    : nothing
}
<p class="field"><label for="note">Note for colleagues${needed[outcome ?? ''] ?? ' (stays with the record)'}</label>
  <input id="note" maxlength="500" .value=${note} @input=${(event: Event) => change({ note: typed(event) })}></p>
${faults.map(({ message }) => html`<p class="fault">${message}</p>`)}
<p id="consequence" class="consequence"><strong>When you press it:</strong> ${choiceConsequence(item, outcome, chosen) || consequence(item, draft)}</p>
${item.hasSender && outcome !== 'LATER' ? html`<curate-letter .decision=${isSaid ? asked : null}></curate-letter>` : nothing}
<p class="many"><button type="button" aria-describedby="consequence" ?disabled=${busy} @click=${decide}>Decide and go on <kbd aria-hidden="true">s</kbd></button>
<button type="button" class="second" @click=${next}>Leave it and go on <kbd aria-hidden="true">n</kbd></button>
${byLine ? html`<button type="button" class="second" aria-pressed=${outcome === 'LATER'} @click=${() => choose('LATER')}>Put off for a week <kbd aria-hidden="true">l</kbd></button>` : nothing}</p>
</section>`;
}

const outcomesOf = ({ outcomes }: Item, outcome: QueueOutcome | null, choose: (outcome: QueueOutcome) => void) =>
  html`<fieldset class="outcomes"><legend>What becomes of it?</legend>${outcomes.map(
    (one, index) =>
      html`<label class="check"><input type="radio" name="outcome" value=${one} .checked=${outcome === one} @change=${() => choose(one)}> ${outcomeWords[one].press} <kbd aria-hidden="true">${index + 1}</kbd></label>`,
  )}</fieldset>`;
