/** What the viewer did to many at once, with the way back that is open for 30 days. */
import { html, nothing } from 'lit';
import type { CurateViewsFragment } from '../../../generated/gql/graphql.ts';
import { whenWords } from '../../parts/date-words.ts';
import { counted } from '../words.ts';

type Bulk = CurateViewsFragment['bulks'][number];

const actions: Readonly<Record<string, string>> = {
  CONFIRM: 'Confirmed',
  STATUS: 'Published, suspended or archived',
  START_LADDER: 'Owners asked from then on',
  TAKE_OFF: 'Taken off the public pages',
  SET_OWNER: 'Given to an owner',
  SET_STEWARD: 'Given to who keeps them',
  ADD_TERM: 'A word added',
  REMOVE_TERM: 'A word taken out',
  DECIDE: 'Decided',
  PUT_OFF: 'Put off',
  ASSIGN: 'Taken or given back',
};
const ofQueue: ReadonlySet<string> = new Set(['DECIDE', 'PUT_OFF', 'ASSIGN']);

export function doneLately(bulks: readonly Bulk[], list: 'queue' | 'records', undo: (bulk: Bulk) => void) {
  const shown = bulks.filter(({ action }) => ofQueue.has(action) === (list === 'queue'));
  if (!shown.length) return nothing;
  return html`<details class="lately"><summary>What you did to many at once lately</summary><ul class="short">${shown.map((bulk) => {
    const { action, at, count, undone } = bulk;
    const words = `${actions[action] ?? action}: ${counted(count, 'one', 'of them')}`;
    return html`<li>${words}, ${whenWords(at)}${undone ? `, ${undone} of it taken back` : ''} ${undone < count ? html`<button type="button" class="quiet" @click=${() => undo(bulk)}>Take back<span class="unseen">: ${words}</span></button>` : nothing}</li>`;
  })}</ul></details>`;
}
