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

export const accountPage = ({ name, email, parts, sessions }: OwnAccount, now: Date): Page => ({
  path: '/curate/account',
  title: 'Your account – Fingerpost',
  description: 'Your account.',
  unindexed: true,
  staff: true,
  body: html`<h1>${name}</h1>
<p>${email}</p>
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
