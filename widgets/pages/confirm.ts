/** The page that a reminder leads to: all entries of one body, each with what to say of it. It works without a script, and nothing happens before a button is pressed. */
import type { ListingKind } from '../../generated/gql/graphql.ts';
import type { Page } from './document.ts';
import { kindWords } from './kinds.ts';
import { html, nothing, type TemplateResult } from './template.ts';

export interface EntryShown {
  id: number;
  kind: ListingKind;
  slug: string;
  name: string;
  summary: string;
  /** How it stands, in a sentence. */
  standing: string;
  isOff: boolean;
  /** Phone numbers, mailboxes and websites, as the public sees them. */
  contacts: readonly string[];
  isDue: boolean;
}

export interface DoneShown {
  id: number;
  words: string;
  canUndo: boolean;
  /** The last day on which it can be taken back: "8 March 2027". */
  until: string;
}

export interface ConfirmShown {
  path: string;
  body: string;
  entries: readonly EntryShown[];
  done: readonly DoneShown[];
  fault?: string | undefined;
  /** Whom to ring, where the operator says. */
  help: string | undefined;
}

const page = (path: string, title: string, body: TemplateResult): Page => ({
  path,
  title: `${title} – Fingerpost`,
  description: title,
  unindexed: true,
  body,
});

const doneList = ({ path, done }: ConfirmShown) => html`<section class="done" aria-labelledby="done-heading">
<h2 id="done-heading">Done</h2>
${done.some(({ canUndo }) => canUndo) ? html`<p>Pressed the wrong button? You can undo it here for a week, by this link or by a later one.</p>` : nothing}
<ul>${done.map(
  ({ id, words, canUndo, until }) =>
    html`<li><span>${words}${canUndo ? html` <span class="fine">(undo until ${until})</span>` : nothing}</span>${
      canUndo
        ? html`<form method="post" action=${path}><input type="hidden" name="do" value="undo"><input type="hidden" name="act" value=${id}><button class="second" aria-label="Undo: ${words}">Undo</button></form>`
        : nothing
    }</li>`,
)}</ul>
</section>`;

const entry = (path: string, { id, kind, slug, name, summary, standing, isOff, contacts }: EntryShown) => html`<li>
<h2>${isOff ? name : html`<a href=${`${kindWords[kind].path}/${slug}`}>${name}</a>`}</h2>
<p class="standing">${standing}</p>
<p>${summary}</p>
${contacts.length ? html`<ul class="known" aria-label="How to reach it">${contacts.map((each) => html`<li>${each}</li>`)}</ul>` : nothing}
<form method="post" action=${path}>
<input type="hidden" name="id" value=${id}>
<button name="do" value="confirm" aria-label=${`${isOff ? 'Still right, show it again' : 'Still right'}: ${name}`}>${isOff ? 'Still right, show it again' : 'Still right'}</button>
${
  isOff
    ? nothing
    : html`<a class="button second" href=${`${path}/${id}`} aria-label="Change ${name}">Change</a>
<button class="second" name="do" value="close" aria-label="It has closed: ${name}">It has closed</button>`
}
</form>
</li>`;

export function confirmPage(shown: ConfirmShown): Page {
  const { path, body, entries, done, fault, help } = shown;
  const due = entries.filter(({ isDue }) => isDue);
  const all = due.length ? due : entries;
  const title = entries.length === 1 ? 'Is this entry still right?' : 'Are these entries still right?';
  return page(
    path,
    title,
    html`<h1>${title}</h1>
${fault ? html`<p class="notice" role="alert">${fault}</p>` : nothing}
${done.length ? doneList(shown) : nothing}
<p>You answer for ${body}. ${
      entries.length
        ? 'Look at each entry: people go where it sends them, and ring the number that it shows.'
        : 'There is nothing to confirm at present. Thank you.'
    }</p>
${
  all.length > 1
    ? html`<form class="plain all" method="post" action=${path}>
${all.map(({ id }) => html`<input type="hidden" name="id" value=${id}>`)}
<button name="do" value="confirm">${due.length && due.length < entries.length ? `All ${all.length} that are due are still right` : `All ${all.length} are still right`}</button>
</form>`
    : nothing
}
<ul class="own-entries">${entries.map((each) => entry(path, each))}</ul>
${help ? html`<p class="help">Something else? ${help}</p>` : nothing}
<p class="fine">This page is for ${body}. Whoever has its address can answer here, so pass it on only to colleagues.</p>`,
  );
}

export interface EditShown {
  path: string;
  id: number;
  version: number;
  name: string;
  form: {
    summary: string;
    times: string | null;
    phone: string;
    email: string;
    website: string;
    closed: { from: string; until: string; reason: string } | null;
    more: string;
  };
  faults?: readonly EditFault[];
}

/** What is to be put right, and in which field of the form; null where it is about no one field. */
export interface EditFault {
  field: string | null;
  message: string;
}

interface Box {
  name: string;
  label: string;
  value: string;
  hint?: string;
  type?: string;
  most?: number;
  fault?: string | undefined;
}

const describedBy = ({ name, hint, fault }: Box) => [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ') || nothing;
const words = ({ name, label, hint, fault }: Box) => html`<label for=${name}>${label}</label>
${hint ? html`<p class="hint" id=${`${name}-hint`}>${hint}</p>` : nothing}
${fault ? html`<p class="fault" id=${`${name}-fault`}><span class="quiet-words">Mistake: </span>${fault}</p>` : nothing}`;

function field(box: Box) {
  const { name, value, type = 'text', most = 300, fault } = box;
  return html`<div class="field">
${words(box)}
<input id=${name} name=${name} type=${type} value=${value} maxlength=${type === 'date' ? nothing : most} aria-describedby=${describedBy(box)} aria-invalid=${fault ? 'true' : nothing}>
</div>`;
}

function area(box: Box) {
  const { name, value, most = 300, fault } = box;
  return html`<div class="field">
${words(box)}
<textarea id=${name} name=${name} rows="4" maxlength=${most} aria-describedby=${describedBy(box)} aria-invalid=${fault ? 'true' : nothing}>${`\n${value}`}</textarea>
</div>`;
}

export function editPage({ path, id, version, name, form, faults = [] }: EditShown): Page {
  const title = `${faults.length ? 'Mistake: ' : ''}Change ${name}`;
  const told = (at: string) => faults.find((fault) => fault.field === at)?.message;
  return page(
    `${path}/${id}`,
    title,
    html`<p><a href=${path}>Back to your entries</a></p>
<h1>Change ${name}</h1>
${
  faults.length
    ? html`<div class="faults" role="alert" tabindex="-1" autofocus><h2>Nothing is saved yet</h2>
<ul>${faults.map(({ field: name, message }) => html`<li>${name ? html`<a href=${`#${name}`}>${message}</a>` : message}</li>`)}</ul></div>`
    : nothing
}
<form class="plain" method="post" action=${`${path}/${id}`} novalidate>
<input type="hidden" name="version" value=${version}>
${area({ name: 'summary', fault: told('summary'), label: 'What it is and for whom', value: form.summary, most: 280, hint: 'In 280 letters.' })}
${form.times === null ? nothing : field({ name: 'times', fault: told('times'), label: 'When, in words', value: form.times })}
${field({ name: 'phone', fault: told('phone'), label: 'Phone number', value: form.phone, type: 'tel', most: 40, hint: 'Of the organisation, not of one person.' })}
${field({ name: 'email', fault: told('email'), label: 'E-mail address', value: form.email, type: 'email', most: 254, hint: 'A new one is looked at by a curator first.' })}
${field({ name: 'website', fault: told('website'), label: 'Website', value: form.website, type: 'url', most: 500, hint: 'A new site is looked at by a curator first.' })}
${
  form.closed
    ? html`<fieldset><legend>Closed for a time</legend>
${field({ name: 'closed-from', fault: told('closed-from'), label: 'From', value: form.closed.from, type: 'date' })}
${field({ name: 'closed-until', fault: told('closed-until'), label: 'Until', value: form.closed.until, type: 'date', hint: 'Leave it out when nobody knows yet.' })}
${field({ name: 'closed-reason', fault: told('closed-reason'), label: 'Why', value: form.closed.reason })}
</fieldset>`
    : nothing
}
${area({ name: 'more', fault: told('more'), label: 'Anything else that has changed', value: form.more, most: 2000, hint: 'Times, rooms, prices: write it as you would say it. Somebody will put it in.' })}
<button>Save</button>
</form>`,
  );
}

/** The same for one that never was, has run out, or was sent to a mailbox that is no longer theirs. */
export const linkEndedPage = (path: string): Page =>
  page(
    path,
    'This link has ended',
    html`<h1>This link has ended</h1>
<p>It works for 90 days, and only while the mailbox it was sent to belongs to the organisation. If you have a later mail from us, use the link in that one.</p>
<p>You can also <a href="/curate/sign-in">sign in</a>, if you look after the entries of an organisation.</p>`,
  );
