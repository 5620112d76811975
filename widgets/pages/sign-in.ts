/** The pages on which staff sign in. They work without a script, and nothing happens before a button is pressed: mail scanners follow links. */
import type { Page } from './document.ts';
import { html, nothing, type TemplateResult } from './template.ts';

const staffPage = (path: string, title: string, body: TemplateResult): Page => ({
  path,
  title: `${title} – Fingerpost`,
  description: title,
  unindexed: true,
  staff: true,
  body,
});

const hidden = (name: string, value: string) => html`<input type="hidden" name=${name} value=${value}>`;

export interface SignInForm {
  returnTo: string;
  /** As it was written, when it has to be written again. */
  email?: string;
  fault?: string | undefined;
}

const form = ({ returnTo, email = '', fault }: SignInForm) => html`<form class="plain" method="post" action="/curate/sign-in" novalidate>
<div class="field">
<label for="email">E-mail address</label>
${fault ? html`<p class="fault" id="email-fault">${fault}</p>` : nothing}
<input id="email" name="email" type="email" value=${email} autocomplete="email" spellcheck="false" autocapitalize="none" maxlength="254" required aria-invalid=${fault ? 'true' : nothing} aria-describedby=${fault ? 'email-fault' : nothing}>
</div>
${hidden('return', returnTo)}
<button>Send me a link</button>
</form>`;

export function signInPage(asked: SignInForm & { hasProvider: boolean; notice?: string | undefined }): Page {
  const { hasProvider, notice, returnTo, fault } = asked;
  return staffPage(
    '/curate/sign-in',
    fault ? 'Mistake in the address: sign in' : 'Sign in',
    html`<h1>Sign in</h1>
${notice ? html`<p class="notice" role="status">${notice}</p>` : nothing}
<p>For people who keep entries on Fingerpost. Write your e-mail address, and we will send you a link. There is no password.</p>
${form(asked)}
${
  hasProvider
    ? html`<h2 class="apart">Or with the account you use at work</h2>
<form class="plain" method="post" action="/curate/sign-in/provider">${hidden('return', returnTo)}<button class="second">Sign in with my work account</button></form>`
    : nothing
}
<p class="fine apart">Looking for a group, a room or help? <a href="/">Search Fingerpost</a>. You need no account for that.</p>`,
  );
}

/** The same for every address, known or not. */
export const lookInMailboxPage = (email: string): Page =>
  staffPage(
    '/curate/sign-in',
    'Look in your mailbox',
    html`<h1>Look in your mailbox</h1>
<p>If <strong>${email}</strong> may sign in here, a link is on its way there. It works once, and for half an hour.</p>
<h2 class="apart">Nothing there after five minutes?</h2>
<ul>
<li>Look among the unwanted mail.</li>
<li>Check the address above. <a href="/curate/sign-in">Write it again</a> if it is wrong.</li>
<li>Ask whoever looks after Fingerpost for your organisation to add you.</li>
</ul>`,
  );

export const linkPage = (token: string, returnTo: string): Page =>
  staffPage(
    '/curate/sign-in/link',
    'Sign in',
    html`<h1>Sign in to Fingerpost</h1>
<p>Press the button to sign in on this device. You stay signed in for two days after you last used it, and never longer than two weeks.</p>
<form class="plain" method="post" action="/curate/sign-in/link">${hidden('token', token)}${hidden('return', returnTo)}<button>Sign in</button></form>
<p class="fine">Did you not ask for this? Close the page. Nothing has happened.</p>`,
  );

export const linkFaultPage = (returnTo: string): Page =>
  staffPage(
    '/curate/sign-in/link',
    'This link does not work any more',
    html`<h1>This link does not work any more</h1>
<p>It may have been used already, or have run out, or a part of it was lost on the way. Each link works once.</p>
<h2 class="apart">Have a new one sent</h2>
${form({ returnTo })}`,
  );

const providerFaults: Readonly<Record<string, string>> = {
  signup_disabled:
    'Your work account was recognised, but nobody has added you to Fingerpost. Ask whoever looks after it for your organisation.',
  account_not_linked:
    'Your work account does not say that its e-mail address is verified, so we cannot tell that it is yours. Sign in by e-mail instead, or ask your IT team.',
  email_not_found: 'Your work account did not tell us an e-mail address. Sign in by e-mail instead, or ask your IT team.',
  access_denied: 'You did not finish signing in with your work account. Try again, or sign in by e-mail.',
  unavailable: 'Signing in with work accounts does not answer at present. Sign in by e-mail instead.',
};

/** @param fault better-auth's word, or a provider's */
export const providerFaultWords = (fault: string) =>
  (Object.hasOwn(providerFaults, fault) ? providerFaults[fault] : undefined) ??
  'Signing in with your work account did not work. Try again from here, or sign in by e-mail.';

export const onwardPage = (url: string): Page =>
  staffPage(
    '/curate/sign-in',
    'Going to your work account',
    html`<h1>Going to your work account</h1>
<p><a class="button" href=${url}>Go on to ${URL.parse(url)?.host ?? 'it'}</a></p>
<p class="fine">You come back here once you have signed in there.</p>`,
  );

export const tooManyPage = (): Page =>
  staffPage(
    '/curate/sign-in',
    'Too many attempts',
    html`<h1>Too many attempts</h1>
<p>From your connection, many links were asked for in a short time. Wait an hour, then <a href="/curate/sign-in">try again</a>. A link that was sent already still works.</p>`,
  );

export interface FirstAdministratorForm {
  token: string;
  email?: string;
  name?: string;
  fault?: string | undefined;
}

export const firstAdministratorPage = ({ token, email = '', name = '', fault }: FirstAdministratorForm): Page =>
  staffPage(
    '/curate/first-administrator',
    'Become the first administrator',
    html`<h1>Become the first administrator</h1>
<p>This Fingerpost has nobody yet who may change it. Whoever fills this in may do everything, and adds the others.</p>
${fault ? html`<p class="fault" role="alert">${fault}</p>` : nothing}
<form class="plain" method="post" action="/curate/first-administrator" novalidate>
<div class="field"><label for="name">Your name, as colleagues know you</label><input id="name" name="name" value=${name} autocomplete="name" maxlength="80" required></div>
<div class="field"><label for="email">Your e-mail address</label><input id="email" name="email" type="email" value=${email} autocomplete="email" spellcheck="false" maxlength="254" required></div>
${hidden('token', token)}
<button>Become administrator and sign in</button>
</form>`,
  );

export const firstAdministratorGonePage = (): Page =>
  staffPage(
    '/curate/first-administrator',
    'This link does not work any more',
    html`<h1>This link does not work any more</h1>
<p>It has run out, or somebody has become administrator by it. If that was you, <a href="/curate/sign-in">sign in by e-mail</a>.</p>
<p>Whoever runs the server can name another administrator there: <code>npm run admin -- sam@council.example</code></p>`,
  );

export const signedOutNotice = 'You are signed out.';
