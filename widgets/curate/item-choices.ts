/** What some kinds of item are to be told besides what becomes of them: a link's new address, whose value holds, which body a claim is for. */
import { html, nothing, type TemplateResult } from 'lit';
import { CurateFindDocument, type QueueOutcome } from '../../generated/gql/graphql.ts';
import { dayWords } from '../parts/date-words.ts';
import { ask } from './ask.ts';
import type { Item } from './item-cache.ts';
import './pick.ts';
import { valueWords } from './words.ts';

/** By path, as `decideQueueItem` takes them; an empty one counts as not given. */
export type Chosen = Readonly<Record<string, string>>;

const pathOf = ({ detail }: Item): string => {
  const { path } = (detail ?? {}) as { path?: unknown };
  return typeof path === 'string' ? path : '';
};

/** The new address of a link, where the item says what it is the address of. */
const takesAddress = (item: Item, outcome: QueueOutcome | null) => item.kind === 'LINK' && outcome === 'FIXED' && pathOf(item) !== '';
const takesValues = (item: Item, outcome: QueueOutcome | null) => item.kind === 'IMPORT_CONFLICT' && outcome !== 'LATER';
/** A group is a body itself. */
const takesBody = ({ kind, record }: Item, outcome: QueueOutcome | null) =>
  kind === 'CLAIM' && outcome === 'ACCEPTED' && record !== null && record?.kind !== 'GROUP';

/** What stands there before anything is typed: where the dead address leads to. */
const addressFound = (item: Item): string => {
  const found = item.changes.find(({ path }) => path === pathOf(item))?.new;
  return typeof found === 'string' ? found : '';
};

const addressOf = (item: Item, chosen: Chosen) => chosen[pathOf(item)] ?? addressFound(item);

export function choicesOf(item: Item, outcome: QueueOutcome | null, chosen: Chosen): { path: string; take: string }[] | null {
  const given = (path: string, take: string) => (take.trim() ? [{ path, take: take.trim() }] : []);
  if (takesAddress(item, outcome)) return given(pathOf(item), addressOf(item, chosen));
  if (takesBody(item, outcome)) return given('body', chosen['body'] ?? '');
  if (takesValues(item, outcome)) return item.values.flatMap(({ field, take }) => (chosen[field] === take ? [{ path: field, take }] : []));
  return null;
}

/** What is missing before it can be decided, and the id of the field to fill in; null when nothing is. */
export function missing(item: Item, outcome: QueueOutcome | null, chosen: Chosen): { words: string; at: string } | null {
  if (outcome === 'CHOSEN' && !choicesOf(item, outcome, chosen)?.length)
    return { words: 'Choose for at least one field what holds.', at: 'value-0-0' };
  if (takesBody(item, outcome) && !chosen['body'] && !item.record?.owner)
    return { words: 'Choose the body that the claim is for.', at: 'claim-body' };
  return null;
}

/** What pressing the button does, where a choice makes a difference; empty where it makes none. */
export function choiceConsequence(item: Item, outcome: QueueOutcome | null, chosen: Chosen): string {
  if (!takesAddress(item, outcome)) return '';
  const address = addressOf(item, chosen).trim();
  return address ? `“${address}” is written into the record.` : 'it is closed as put right elsewhere; the record is not changed by this.';
}

export function choiceControls(
  item: Item,
  outcome: QueueOutcome | null,
  chosen: Chosen,
  set: (path: string, take: string) => void,
): TemplateResult | typeof nothing {
  if (takesAddress(item, outcome))
    return html`<p class="field"><label for="new-address">The new address (leave it empty if you have put the record right yourself)</label>
  <input id="new-address" type="url" inputmode="url" autocomplete="off" maxlength="2000" .value=${addressOf(item, chosen)}
    @input=${(event: Event) => set(pathOf(item), (event.target as HTMLInputElement).value)}></p>`;
  if (takesBody(item, outcome)) return bodyControl(item, chosen, set);
  if (takesValues(item, outcome)) return valueControls(item, chosen, set);
  return nothing;
}

const findBodies = async (query: string) =>
  ((await ask(CurateFindDocument, { query, kinds: ['GROUP'] })).viewer?.records?.nodes ?? []).map(({ id, name }) => ({
    value: id,
    label: name,
  }));

function bodyControl({ record }: Item, chosen: Chosen, set: (path: string, take: string) => void) {
  const owner = record?.owner?.name;
  return html`<div class="field"><label for="claim-body">Which body the claim is for</label>
  <p class="fine">${owner ? `${owner} answers for it now. Choose another only if the claim is for that one.` : 'No body answers for it yet. Whoever claims it becomes an owner of the one that you choose.'}</p>
  <curate-pick .field=${'claim-body'} .label=${'Which body the claim is for'} .many=${false} .find=${findBodies} .chosen=${chosen['body'] ? [chosen['body']] : []}
    @change=${(event: Event) => set('body', (event.target as HTMLElement & { chosen: readonly string[] }).chosen[0] ?? '')}></curate-pick></div>`;
}

function valueControls({ values }: Item, chosen: Chosen, set: (path: string, take: string) => void) {
  if (!values.length)
    return html`<p class="notice">No values are kept for this record any more. Put the record right itself, and put this item off.</p>`;
  const fields = [...new Map(values.map(({ field, label }) => [field, label]))];
  const left = values.some(({ stands }) => stands) && fields.length > 1;
  return html`${left ? html`<p class="fine">What you do not choose stays as it stands.</p>` : nothing}${fields.map(
    ([field, label], at) => html`<fieldset class="outcomes values"><legend>${label}: what holds?</legend>
${values
  .filter((one) => one.field === field)
  .map(
    (
      { take, value, source, recordedAt, chosen: before, stands },
      index,
    ) => html`<label class="check"><input id="value-${at}-${index}" type="radio" name="value-${field}" value=${take} .checked=${chosen[field] === take} @change=${() => set(field, take)}>
  <span><span class="value">${valueWords(value) || 'nothing'}</span> <span class="fine">${source ?? 'written by a person'}, ${dayWords(recordedAt)}${before ? ', chosen before' : ''}${stands ? ', stands now' : ''}</span></span></label>`,
  )}</fieldset>`,
  )}`;
}
