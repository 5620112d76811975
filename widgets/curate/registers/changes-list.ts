/** Changes of the registers as a list: who, when, old beside new. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CurateAdminChangeFragment } from '../../../generated/gql/graphql.ts';
import { whenWords } from '../../parts/date-words.ts';
import { numberOf } from '../router.ts';
import { sides } from '../text-diff.ts';
import { actionWords, registerNames } from './register-words.ts';

type Change = CurateAdminChangeFragment;

export function changesList(changes: readonly Change[], undo?: (change: Change) => void): TemplateResult {
  return html`<ol class="rows">${changes.map((change) => row(change, undo))}</ol>`;
}

function row(change: Change, undo?: (change: Change) => void) {
  const { id, at, by, register, title, lines, undoneAt, mayUndo } = change;
  const name = registerNames[register] ?? register;
  return html`<li class="revision" id="change-${numberOf(id)}" data-id=${id}>
<details><summary><strong>${title}</strong>, ${actionWords(change)}${undoneAt ? ', and undone since' : ''} <span class="fine">${name}, ${whenWords(at)}, ${by ?? 'somebody who is gone'}</span></summary>
${
  lines.length
    ? html`<ol class="changes">${lines.map((line) => {
        const both = sides(line.old, line.new);
        return html`<li><p class="label">${line.label}</p><div class="sides"><div><p class="side">Before</p><p class="value">${both.old}</p></div><div><p class="side">After</p><p class="value">${both.new}</p></div></div></li>`;
      })}</ol>`
    : html`<p class="fine">Nothing that is shown differs.</p>`
}
${undo && mayUndo ? html`<p><button type="button" class="second" @click=${() => undo(change)}>Undo it<span class="unseen">: ${title}</span></button></p>` : nothing}
${undo && !mayUndo && !undoneAt ? html`<p class="fine">This cannot be undone in one step. Make the opposite change by hand.</p>` : nothing}
</details></li>`;
}
