/** May we apply? The same questions and answers as the element has (widgets/eligibility), as a form that needs no script and keeps nothing. */
import { type AnswerShown, answerList, answerSummary } from '../eligibility/answer.ts';
import { fieldId, formFields } from '../eligibility/form.ts';
import type { Fault, Filled, Question } from '../eligibility/questions.ts';
import type { Judged } from '../eligibility/verdicts.ts';
import { say } from '../eligibility/words/words.ts';
import { say as ofForms } from './alerts/words/words.ts';
import type { Page } from './document.ts';
import { say as ofPages } from './form-words/words.ts';
import { kindWords } from './kinds.ts';
import { type PlaceFound, widerAreas } from './next-best.ts';
import { fromRecord, filled as slots } from './slots.ts';
import { html, nothing } from './template.ts';
import { say as ofSite } from './words/words.ts';

export const eligibilityPath = '/funding/check';

export interface EligibilityPage {
  readonly questions: readonly Question[];
  readonly filled: Filled;
  readonly faults: readonly Fault[];
  /** What became of the place that was typed, where it was not plainly understood. */
  readonly found: PlaceFound | null;
  /** Null where nothing was asked, or something has to be put right first. */
  readonly judged: readonly Judged[] | null;
  readonly isCut: boolean;
  readonly now: Date;
}

export function eligibilityPage({ questions, filled, faults, found, judged, isCut, now }: EligibilityPage): Page {
  const { checkTitle, checkDescription, checkLead, ratherTalk, whoHelps } = ofPages();
  const shown: AnswerShown | null = judged && { judged, isCut, level: 2, now };
  return {
    path: eligibilityPath,
    title: ofForms().title(faults.length ? ofForms().mistake(say().name) : say().name),
    description: checkDescription,
    // An address with answers in it is one person's own.
    unindexed: Object.keys(filled).length > 0,
    kind: 'FUND',
    trail: [
      { name: 'Fingerpost', path: '/' },
      { name: kindWords.FUND.title, path: kindWords.FUND.path },
      { name: checkTitle, path: eligibilityPath },
    ],
    body: html`<div class="suggest eligibility">
<h1>${say().name}</h1>
<p class="summary">${checkLead}</p>
${faults.length ? faultBox(faults, filled, found) : nothing}
${shown ? answered(shown) : nothing}
<form action=${eligibilityPath} method="get">
${formFields({ questions, filled, faults })}
<button>${say().see}</button>
</form>
<p class="help">${slots(ratherTalk, html`<a href="/groups?q=funding+advice">${whoHelps}</a>`)}</p>
</div>`,
  };
}

const answered = (shown: AnswerShown) => html`<section class="answer" aria-labelledby="answer">
<h2 id="answer">${ofSite().whatWeFound}</h2>
<p role="status"><strong>${answerSummary(shown)}</strong></p>
${answerList({ ...shown, level: 3 })}
</section>
<h2>${ofPages().changeAnswers}</h2>`;

function faultBox(faults: readonly Fault[], filled: Filled, found: PlaceFound | null) {
  const choices = [...(found?.choices ?? []), ...(found?.like ?? [])];
  return html`<div class="faults" role="alert" tabindex="-1" autofocus aria-labelledby="faults-heading">
<h2 id="faults-heading">${say().toPutRight}</h2>
<ul>${faults.map(({ name, message }) => html`<li><a href="#${fieldId(name)}">${message}</a></li>`)}</ul>
${
  choices.length
    ? html`<p>${say().didYouMean}</p><ul>${choices.map((place) => {
        const [area] = widerAreas(place);
        return html`<li><a href="${eligibilityPath}?${new URLSearchParams({ type: '', ...filled, place: place.slug })}">${fromRecord(place.name)}</a>${area ? html`, ${fromRecord(area.name)}` : nothing}</li>`;
      })}</ul>`
    : nothing
}
</div>`;
}
