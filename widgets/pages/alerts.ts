/** The pages on which anybody asks for alerts, says yes, changes, pauses and stops them: without an account and without a script. */
import type { ListingKind } from '../../generated/gql/graphql.ts';
import { alertFolds, isFolded } from '../parts/alert-folds.ts';
import { say } from './alerts/words/words.ts';
import type { Page } from './document.ts';
import { kindsInOrder, kindWords } from './kinds.ts';
import { type FormState, faultSummary, formFields, helpLine, trapField } from './suggest-form.ts';
import { html, nothing, type TemplateResult } from './template.ts';

export const alertsPath = '/alerts';

/** The form, with this much of it filled in. */
export const alertsAddress = (kind: ListingKind, place?: string, theme?: string): string =>
  `${alertsPath}?${new URLSearchParams({ kind, ...(place && { place }), ...(theme && { theme }) })}`;

const page = (path: string, title: string, body: TemplateResult): Page => ({
  path,
  title: say().title(title),
  description: title,
  unindexed: true,
  body: html`<div class="suggest alerts">${body}</div>`,
});

const promise = () => html`<p>${say().promise}</p>`;

/** A few questions first; the rest opens by itself where it says something, or has to be put right. */
function foldedFields(form: FormState) {
  const fold = ({ title, paths }: (typeof alertFolds)[number]) => {
    const fields = form.fields.filter(({ path }) => paths.includes(path));
    const speaks = paths.some((path) => form.typed[path]?.some(Boolean) || form.faults.some((fault) => fault.path === path));
    return html`<details ?open=${speaks}><summary>${say()[title]}</summary><div>${formFields({ ...form, fields })}</div></details>`;
  };
  return html`${formFields({ ...form, fields: form.fields.filter((field) => !isFolded(field)) })}
<div>${alertFolds.map(fold)}</div>`;
}

export interface AlertFormPage extends FormState {
  help: string | undefined;
}

export function alertFormPage(form: AlertFormPage): Page {
  const { faults, refused, token, help } = form;
  const { formTitle: title, mistake, formLead, formDescription, ask } = say();
  return {
    ...page(
      alertsPath,
      faults.length || refused ? mistake(title) : title,
      html`${faultSummary(form)}
<h1>${title}</h1>
<p class="summary">${formLead}</p>
${promise()}
<form method="post" action=${alertsPath} novalidate>
<input type="hidden" name="form" value=${token}>
${trapField()}
${foldedFields(form)}
<button>${ask}</button>
</form>
${helpLine(help)}`,
    ),
    unindexed: faults.length > 0 || Boolean(refused),
    description: formDescription,
  };
}

export const alertsSentPage = (help: string | undefined): Page =>
  page(
    `${alertsPath}/sent`,
    say().sentTitle,
    html`<h1>${say().sentHeading}</h1>
<p class="summary">${say().sentLead}</p>
<h2>${say().ifNot}</h2>
<ul>
<li>${say().ifNotWait}</li>
<li>${say().ifNotTypo}</li>
<li>${say().ifNotOnce}</li>
<li>${say().ifNotBounced}</li>
</ul>
${helpLine(help)}
<p><a href="/funding">${say().lookAtFunding}</a></p>`,
  );

/** A button that posts, with the link that says for whom. */
const button = (action: string, fields: Readonly<Record<string, string>>, label: string, second = false) =>
  html`<form method="post" action=${action}>
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name=${name} value=${value}>`)}
<button class=${second ? 'second' : nothing}>${label}</button>
</form>`;

export interface Asked {
  link: string;
  /** "funding in Somersham, about older people". */
  wish: string;
  /** "j…@club.example": whoever reads a letter that was passed on does not learn the address. */
  address: string;
}

export const alertsConfirmPage = ({ link, wish, address, often }: Asked & { often: string }): Page =>
  page(
    `${alertsPath}/confirm`,
    say().confirmTitle,
    html`<h1>${say().confirmTitle}</h1>
<p class="summary">${say().wouldTell}<strong>${address}</strong>${say().tellOf}<strong>${wish}</strong>. ${often}</p>
${button(`${alertsPath}/confirm`, { link, answer: 'yes' }, say().yesSend)}
${promise()}
<h2>${say().notYou}</h2>
<p>${say().notYouDo}</p>
${button(`${alertsPath}/confirm`, { link, answer: 'never' }, say().never, true)}`,
  );

export const neverPage = (): Page =>
  page(
    `${alertsPath}/confirm`,
    say().neverTitle,
    html`<h1>${say().neverTitle}</h1>
<p class="summary">${say().neverLead}</p>
<p><a href="/">${say().frontPage}</a></p>`,
  );

export interface ToldShown {
  name: string;
  path: string;
  amount: string | null;
  when: string | null;
}

export interface ManageShown extends Asked {
  state: 'ACTIVE' | 'PAUSED';
  /** "until 3 May 2027"; null where it is paused until they come back. */
  pausedUntil: string | null;
  /** What was just done, in words. */
  done: string | null;
  form: Omit<FormState, 'token'>;
  told: readonly ToldShown[];
  /** Lists of what there is by this wish. */
  lists: readonly { name: string; path: string }[];
  help: string | undefined;
}

const manage = `${alertsPath}/manage`;

const told = (items: readonly ToldShown[]) =>
  items.length
    ? html`<p>${say().toldLately}</p>
<ul>${items.map(({ name, path, amount, when }) => html`<li><a href=${path}>${name}</a>${amount || when ? html`<br>${[amount, when].filter(Boolean).join(' · ')}` : nothing}</li>`)}</ul>`
    : nothing;

export function manageAlertsPage(shown: ManageShown): Page {
  const { link, wish, address, state, pausedUntil, done, form, lists, help } = shown;
  const words = say();
  const isPaused = state === 'PAUSED';
  const wrong = form.faults.length > 0 || Boolean(form.refused);
  return page(
    manage,
    wrong ? words.mistake(words.yourAlerts) : words.yourAlerts,
    html`${faultSummary(form)}
${done ? html`<p class="notice" role="status">${done}</p>` : nothing}
<h1>${words.yourAlerts}</h1>
<p class="summary">${isPaused ? `${words.paused(pausedUntil ?? words.untilYouStart)} ${words.tellingThen}` : words.telling}<strong>${address}</strong>${words.tellOf}<strong>${wish}</strong>.</p>
${isPaused ? button(manage, { link, do: 'resume' }, say().startAgain) : nothing}
<h2 id="now">${words.now}</h2>
${told(shown.told)}
<p>${words.see}${lists.map(({ name, path }, index) => html`${index ? (index === lists.length - 1 ? words.and : ', ') : ''}<a href=${path}>${name}</a>`)}.</p>
<h2>${words.changeWhat}</h2>
<form method="post" action=${manage} novalidate>
<input type="hidden" name="link" value=${link}>
<input type="hidden" name="do" value="save">
${foldedFields({ ...form, token: '' })}
<button>${words.save}</button>
</form>
${
  isPaused
    ? nothing
    : html`<h2>${words.pause}</h2>
<p>${words.pauseMeans}</p>
<form class="in-a-row" method="post" action=${manage}>
<input type="hidden" name="link" value=${link}>
<input type="hidden" name="do" value="pause">
<button class="second" name="pause" value="month">${words.pauseMonth}</button>
<button class="second" name="pause" value="quarter">${words.pauseQuarter}</button>
<button class="second" name="pause" value="open">${words.pauseOpen}</button>
</form>`
}
<h2>${words.stopHeading}</h2>
${button(`${alertsPath}/unsubscribe?link=${encodeURIComponent(link)}`, {}, words.stopGood, true)}
${helpLine(help)}`,
  );
}

export const unsubscribePage = ({ link, wish }: Pick<Asked, 'link' | 'wish'>): Page =>
  page(
    `${alertsPath}/unsubscribe`,
    say().stopTitle,
    html`<h1>${say().stopTitle}</h1>
<p class="summary">${say().youAsked}<strong>${wish}</strong>.</p>
${button(`${alertsPath}/unsubscribe?link=${encodeURIComponent(link)}`, {}, say().stopThem)}
<p>${say().orElse}<a href=${`${manage}?link=${encodeURIComponent(link)}`}>${say().orPause}</a>.</p>`,
  );

/** @param link null where there is nothing to take back any more */
export const alertsEndedPage = (link: string | null): Page =>
  page(
    `${alertsPath}/unsubscribe`,
    say().endedTitle,
    html`<h1>${say().endedTitle}</h1>
<p class="summary">${link ? say().endedCan : say().endedGone}</p>
${link ? html`<h2>${say().byMistake}</h2>${button(manage, { link, do: 'resume' }, say().startAgain, true)}` : nothing}
<p><a href=${alertsPath}>${say().askOthers}</a></p>`,
  );

export interface OutcomeShown {
  entries: readonly { of: string; name: string; path: string }[];
  /** What was just told. */
  done: boolean;
}

const answers = [
  ['APPLIED', 'applied'],
  ['GOT_IT', 'gotIt'],
  ['NOT_FOR_US', 'notForUs'],
] as const;

export const outcomePage = ({ entries, done }: OutcomeShown): Page =>
  page(
    `${alertsPath}/outcome`,
    say().helpTitle,
    html`${done ? html`<p class="notice" role="status">${say().helpThanks}</p>` : nothing}
<h1>${say().helpTitle}</h1>
<p class="summary">${say().helpLead}</p>
${
  entries.length
    ? html`<ul class="kinds-to-add">${entries.map(
        ({ of, name, path }) => html`<li><a href=${path}>${name}</a>
<form class="in-a-row" method="post" action="${alertsPath}/outcome">
<input type="hidden" name="of" value=${of}>
<input type="hidden" name="all" value=${entries.map((entry) => entry.of).join(' ')}>
${answers.map(([value, label]) => html`<button class="second" name="answer" value=${value} aria-label="${say()[label]}: ${name}">${say()[label]}</button>`)}
</form></li>`,
      )}</ul>`
    : html`<p>${say().helpGone}</p>`
}
<p><a href="/funding">${say().lookAtFunding}</a></p>`,
  );

/** A link that leads nowhere. */
export const cannotAlertPage = (title: string, sentence: string, help: string | undefined): Page =>
  page(
    alertsPath,
    title,
    html`<h1>${title}</h1>
<p class="summary">${sentence}</p>
<p><a href=${alertsPath}>${say().askForAlerts}</a></p>
${helpLine(help)}`,
  );

/** The lists of what there is by a wish: one for each kind, of its place where it names one. */
export const listsOf = (kinds: readonly string[], place: { slug: string; name: string } | null, theme: string | null) =>
  kindsInOrder
    .filter((kind) => kinds.includes(kind))
    .map((kind) => {
      const asked = new URLSearchParams({ ...(place && { place: place.slug }), ...(theme && { theme }) });
      const { path, title } = kindWords[kind];
      const list = title.toLowerCase();
      return { name: place ? say().listIn(list, place.name) : list, path: asked.size ? `${path}?${asked}` : path };
    });
