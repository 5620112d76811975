/** The pages on which anybody asks for alerts, says yes, changes, pauses and stops them: without an account and without a script. */
import type { ListingKind } from '../../generated/gql/graphql.ts';
import { alertFolds, isFolded } from '../parts/alert-folds.ts';
import type { Page } from './document.ts';
import { kindsInOrder, kindWords } from './kinds.ts';
import { type FormState, faultSummary, formFields, trapField } from './suggest-form.ts';
import { html, nothing, type TemplateResult } from './template.ts';

export const alertsPath = '/alerts';

/** The form, with this much of it filled in. */
export const alertsAddress = (kind: ListingKind, place?: string, theme?: string): string =>
  `${alertsPath}?${new URLSearchParams({ kind, ...(place && { place }), ...(theme && { theme }) })}`;

const page = (path: string, title: string, body: TemplateResult): Page => ({
  path,
  title: `${title} – Fingerpost`,
  description: title,
  unindexed: true,
  body: html`<div class="suggest alerts">${body}</div>`,
});

const helpLine = (help: string | undefined) =>
  html`<p class="help">${help ? html`Stuck? ${help}` : html`Stuck? <a href="/venues?q=library">Ask at a library</a>: somebody there does this with you.`}</p>`;

const promise = html`<p>We write only when there is something. Each e-mail carries a link that stops it at once. We show your address to nobody, and erase it when you stop.</p>`;

/** A few questions first; the rest opens by itself where it says something, or has to be put right. */
function foldedFields(form: FormState) {
  const fold = ({ title, paths }: (typeof alertFolds)[number]) => {
    const fields = form.fields.filter(({ path }) => paths.includes(path));
    const speaks = paths.some((path) => form.typed[path]?.some(Boolean) || form.faults.some((fault) => fault.path === path));
    return html`<details ?open=${speaks}><summary>${title}</summary><div>${formFields({ ...form, fields })}</div></details>`;
  };
  return html`${formFields({ ...form, fields: form.fields.filter((field) => !isFolded(field)) })}
<div>${alertFolds.map(fold)}</div>`;
}

export interface AlertFormPage extends FormState {
  help: string | undefined;
}

export function alertFormPage(form: AlertFormPage): Page {
  const { faults, refused, token, help } = form;
  const title = 'Be told of funding and of what is new';
  return {
    ...page(
      alertsPath,
      faults.length || refused ? `Mistake: ${title}` : title,
      html`${faultSummary(form)}
<h1>${title}</h1>
<p class="summary">We send you an e-mail when there is something for you: how much, for whom, and by when. You need no account.</p>
${promise}
<form method="post" action=${alertsPath} novalidate>
<input type="hidden" name="form" value=${token}>
${trapField()}
${foldedFields(form)}
<button>Ask for these alerts</button>
</form>
${helpLine(help)}`,
    ),
    unindexed: faults.length > 0 || Boolean(refused),
    description: 'Be told by e-mail when there is new funding, a role, an event or a group for you, and before a fund closes.',
  };
}

export const alertsSentPage = (help: string | undefined): Page =>
  page(
    `${alertsPath}/sent`,
    'One more step',
    html`<h1>One more step: look in your mailbox</h1>
<p class="summary">A link is on its way to the e-mail address you gave. Open it and say yes there. We send nothing else before that.</p>
<h2>If it does not come</h2>
<ul>
<li>It can take a few minutes. Look among your junk mail too.</li>
<li>If the address had a mistake in it, fill in the form again: after seven days we erase what was never confirmed.</li>
<li>We send one link a day for the same wish, however often it is asked for, and keep at most ten different wishes for one address.</li>
<li>If mail to this address came back to us before, or its reader told us never to write, we send nothing. Use another address.</li>
</ul>
${helpLine(help)}
<p><a href="/funding">Look at the funding there is now</a></p>`,
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
    'Do you want these alerts?',
    html`<h1>Do you want these alerts?</h1>
<p class="summary">We would tell <strong>${address}</strong> of <strong>${wish}</strong>. ${often}</p>
${button(`${alertsPath}/confirm`, { link, answer: 'yes' }, 'Yes, send them to me')}
${promise}
<h2>Was it not you?</h2>
<p>Then close this page: after seven days the address is erased. Or make sure that nobody can ask for alerts with your address again:</p>
${button(`${alertsPath}/confirm`, { link, answer: 'never' }, 'Never write to this address', true)}`,
  );

export const neverPage = (): Page =>
  page(
    `${alertsPath}/confirm`,
    'We never write to you',
    html`<h1>We never write to you</h1>
<p class="summary">No alerts are sent to your address, whoever asks for them. We keep a number made from it, from which nobody can read it, and nothing else.</p>
<p><a href="/">Go to the front page</a></p>`,
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
    ? html`<p>We told you of these in the last 30 days:</p>
<ul>${items.map(({ name, path, amount, when }) => html`<li><a href=${path}>${name}</a>${amount || when ? html`<br>${[amount, when].filter(Boolean).join(' · ')}` : nothing}</li>`)}</ul>`
    : nothing;

export function manageAlertsPage(shown: ManageShown): Page {
  const { link, wish, address, state, pausedUntil, done, form, lists, help } = shown;
  const isPaused = state === 'PAUSED';
  const wrong = form.faults.length > 0 || Boolean(form.refused);
  return page(
    manage,
    wrong ? 'Mistake: Your alerts' : 'Your alerts',
    html`${faultSummary(form)}
${done ? html`<p class="notice" role="status">${done}</p>` : nothing}
<h1>Your alerts</h1>
<p class="summary">${isPaused ? html`Paused ${pausedUntil ?? 'until you start them again'}. After that we tell` : 'We tell'} <strong>${address}</strong> of <strong>${wish}</strong>.</p>
${isPaused ? button(manage, { link, do: 'resume' }, 'Start them again') : nothing}
<h2 id="now">What there is now</h2>
${told(shown.told)}
<p>See ${lists.map(({ name, path }, index) => html`${index ? (index === lists.length - 1 ? ' and ' : ', ') : ''}<a href=${path}>${name}</a>`)}.</p>
<h2>Change what you hear of</h2>
<form method="post" action=${manage} novalidate>
<input type="hidden" name="link" value=${link}>
<input type="hidden" name="do" value="save">
${foldedFields({ ...form, token: '' })}
<button>Save</button>
</form>
${
  isPaused
    ? nothing
    : html`<h2>Pause them</h2>
<p>What happens meanwhile is not told afterwards.</p>
<form class="in-a-row" method="post" action=${manage}>
<input type="hidden" name="link" value=${link}>
<input type="hidden" name="do" value="pause">
<button class="second" name="pause" value="month">For 30 days</button>
<button class="second" name="pause" value="quarter">For three months</button>
<button class="second" name="pause" value="open">Until I start them again</button>
</form>`
}
<h2>Stop them</h2>
${button(`${alertsPath}/unsubscribe?link=${encodeURIComponent(link)}`, {}, 'Stop these alerts for good', true)}
${helpLine(help)}`,
  );
}

export const unsubscribePage = ({ link, wish }: Pick<Asked, 'link' | 'wish'>): Page =>
  page(
    `${alertsPath}/unsubscribe`,
    'Stop these alerts?',
    html`<h1>Stop these alerts?</h1>
<p class="summary">You asked to hear of <strong>${wish}</strong>.</p>
${button(`${alertsPath}/unsubscribe?link=${encodeURIComponent(link)}`, {}, 'Stop them')}
<p>Or <a href=${`${manage}?link=${encodeURIComponent(link)}`}>pause them, or hear of something else</a>.</p>`,
  );

/** @param link null where there is nothing to take back any more */
export const alertsEndedPage = (link: string | null): Page =>
  page(
    `${alertsPath}/unsubscribe`,
    'These alerts have stopped',
    html`<h1>These alerts have stopped</h1>
<p class="summary">We send no more of them. ${link ? 'In two weeks we erase your address and what you asked for.' : 'Your address and what you asked for are erased, or are about to be.'}</p>
${link ? html`<h2>Pressed by mistake?</h2>${button(manage, { link, do: 'resume' }, 'Start them again', true)}` : nothing}
<p><a href=${alertsPath}>Ask for other alerts</a></p>`,
  );

export interface OutcomeShown {
  entries: readonly { of: string; name: string; path: string }[];
  /** What was just told. */
  done: boolean;
}

const answers = [
  ['APPLIED', 'We applied'],
  ['GOT_IT', 'We got it'],
  ['NOT_FOR_US', 'Not for us'],
] as const;

export const outcomePage = ({ entries, done }: OutcomeShown): Page =>
  page(
    `${alertsPath}/outcome`,
    'Did it help?',
    html`${done ? html`<p class="notice" role="status">Thank you. We count it, and nothing of who said it.</p>` : nothing}
<h1>Did it help?</h1>
<p class="summary">Funders want to know whether their money reaches groups like yours. We count answers by place, never by person.</p>
${
  entries.length
    ? html`<ul class="kinds-to-add">${entries.map(
        ({ of, name, path }) => html`<li><a href=${path}>${name}</a>
<form class="in-a-row" method="post" action="${alertsPath}/outcome">
<input type="hidden" name="of" value=${of}>
<input type="hidden" name="all" value=${entries.map((entry) => entry.of).join(' ')}>
${answers.map(([value, label]) => html`<button class="second" name="answer" value=${value} aria-label="${label}: ${name}">${label}</button>`)}
</form></li>`,
      )}</ul>`
    : html`<p>What this link is about is not listed any more.</p>`
}
<p><a href="/funding">Look at the funding there is now</a></p>`,
  );

/** A link that leads nowhere. */
export const cannotAlertPage = (title: string, sentence: string, help: string | undefined): Page =>
  page(
    alertsPath,
    title,
    html`<h1>${title}</h1>
<p class="summary">${sentence}</p>
<p><a href=${alertsPath}>Ask for alerts</a></p>
${helpLine(help)}`,
  );

/** The lists of what there is by a wish: one for each kind, of its place where it names one. */
export const listsOf = (kinds: readonly string[], place: { slug: string; name: string } | null, theme: string | null) =>
  kindsInOrder
    .filter((kind) => kinds.includes(kind))
    .map((kind) => {
      const asked = new URLSearchParams({ ...(place && { place: place.slug }), ...(theme && { theme }) });
      const { path, title } = kindWords[kind];
      return { name: `${title.toLowerCase()}${place ? ` in ${place.name}` : ''}`, path: asked.size ? `${path}?${asked}` : path };
    });
