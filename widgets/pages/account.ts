/** One's own account: what one may do for whom, and where one is signed in. */
import { whenWords } from '../parts/date-words.ts';
import type { Page } from './document.ts';
import { html, nothing } from './template.ts';

export interface OwnAccount {
  name: string;
  email: string;
  parts: { bodyName: string; role: string; places: string[] }[];
  sessions: { id: string; device: string; signedInAt: Date; lastUsedAt: Date; current: boolean }[];
}

const said = (moment: Date, now: Date) => whenWords(moment.toISOString(), now);

const endForm = (id: string, device: string) =>
  html`<form method="post" action="/curate/account/end-session"><input type="hidden" name="session" value=${id}><button class="second" aria-label="End it: ${device}">End it</button></form>`;

/** The workspace leads here where there are no scripts: said first, with what can be done all the same. */
const withoutScripts = (mayReadMail: boolean) => html`<div class="notice" role="status"><h2>The workspace needs JavaScript</h2>
<p>Your browser has it turned off, or your organisation does not let it run. Turn it on for this site, or ask your IT support. Until then you can:</p>
<ul>
<li><a href="/suggest">add or correct an entry</a> as anybody can: it waits in the queue for a colleague</li>
<li>confirm your own entries by the link in a reminder, without signing in</li>
<li><a href="/groups">look anything up</a> on the public pages</li>
${mayReadMail ? html`<li><a href="/curate/outbox">read mail that was not sent</a></li>` : nothing}
<li>see below what you may do, and end a session you do not know</li>
</ul></div>`;

export const accountPage = (
  { name, email, parts, sessions }: OwnAccount,
  now: Date,
  plain: { mayReadMail: boolean } | null = null,
): Page => ({
  path: '/curate/account',
  title: 'Your account – Fingerpost',
  description: 'Your account.',
  unindexed: true,
  staff: true,
  body: html`<h1>${name}</h1>
<p>${email}</p>
${plain ? withoutScripts(plain.mayReadMail) : nothing}
<form class="plain" method="post" action="/curate/sign-out"><button>Sign out</button></form>
<h2 class="apart">What you may do</h2>
${
  parts.length
    ? html`<ul>${parts.map(
        ({ bodyName, role, places }) =>
          html`<li><strong>${bodyName}</strong>: ${role}${places.length ? `, in ${places.join(', ')}` : ''}</li>`,
      )}</ul>`
    : html`<p>Nothing at present. Ask whoever looks after Fingerpost for your organisation to add you.</p>`
}
<h2 class="apart">Where you are signed in</h2>
<ul class="sessions">${sessions.map(
    ({ id, device, signedInAt, lastUsedAt, current }) => html`<li><p><strong>${device}</strong>${current ? ' (this one)' : nothing}<br>
since ${said(signedInAt, now)}, last used ${said(lastUsedAt, now)}</p>
${current ? nothing : endForm(id, device)}</li>`,
  )}</ul>
${
  sessions.length > 1
    ? html`<form class="plain" method="post" action="/curate/account/end-others"><button class="second">End all but this one</button></form>`
    : nothing
}`,
});
