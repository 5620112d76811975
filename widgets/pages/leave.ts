/** The way off a page at once. A plain link without a script; with it, the page is blank before the next one comes, and Back does not lead to it. */
import { say as sayOfEntry } from '../opened/words/words.ts';
import { neutralPage } from './neutral-page.ts';
import { html, nothing } from './template.ts';
import { say } from './words/words.ts';

/** In a frame it leads away from the page around; where a sandbox forbids that, the script leaves nothing in the frame but a neutral page of ours. */
export const leaveButton = ({ framed = false } = {}) => {
  const { leaveTwoMore, leaveOneMore, leaving } = say();
  const { leave } = sayOfEntry();
  return html`<div class="leave" role="region" aria-label=${leave}>
<a id="leave" href=${neutralPage} rel="noreferrer nofollow" target=${framed ? '_top' : nothing} aria-describedby="leave-how">${leave}</a>
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
