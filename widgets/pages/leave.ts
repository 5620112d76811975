/** The way off a page at once. A plain link without a script; with it, the page is blank before the next one comes, and Back does not lead to it. */
import { html } from './template.ts';
import { say } from './words/words.ts';

/** A page anybody may have open, at another site, which is told nothing of where its visitor came from. */
export const neutralPage = 'https://www.bbc.co.uk/weather';

export const leaveButton = () => {
  const { leave, leaveTwoMore, leaveOneMore, leaving } = say();
  return html`<div class="leave" role="region" aria-label=${leave}>
<a id="leave" href=${neutralPage} rel="noreferrer nofollow" aria-describedby="leave-how">${leave}</a>
<p id="leave-said" class="said" role="status" data-two=${leaveTwoMore} data-one=${leaveOneMore} data-none=${leaving}></p>
</div>`;
};

export const leaveAdvice = () => {
  const { leaveHeading, leaveHow, leaveKeys, leaveHistory, leaveDanger } = say();
  return html`<details class="leave-advice"><summary>${leaveHeading}</summary>
<p id="leave-how">${leaveHow} <span id="leave-keys" hidden>${leaveKeys}</span></p>
<p>${leaveHistory}</p>
<p>${leaveDanger}</p>
</details>`;
};
