/** The pages on which anybody suggests, corrects, reports and claims, without an account and without a script. */
import type { ListingKind, PageAlikeQuery } from '../../generated/gql/graphql.ts';
import type { Page } from './document.ts';
import { kindsInOrder, kindWords, pathOf } from './kinds.ts';
import { type FormState, faultSummary, formFields, trapField } from './suggest-form.ts';
import { html, nothing, type TemplateResult } from './template.ts';

const page = (path: string, title: string, body: TemplateResult, kind?: ListingKind): Page => ({
  path,
  title: `${title} – Fingerpost`,
  description: title,
  unindexed: true,
  kind,
  body,
});

/** Somebody to ask: no dead ends for those who are not at home on a screen (PRODUCT.md, rule 6). */
const helpLine = (help: string | undefined) =>
  html`<p class="help">${help ? html`Would you rather tell a person? ${help}` : html`Would you rather tell a person? <a href="/venues?q=library">Ask at a library</a>: somebody there fills this in with you.`}</p>`;

const adding: Record<ListingKind, { title: string; example: string }> = {
  GROUP: { title: 'Add a group', example: 'A club, charity, council, service or circle of friends that others can join.' },
  VENUE: { title: 'Add a venue', example: 'A hall or a room to hire, a library, a place to go.' },
  FUND: { title: 'Add a fund', example: 'Money that groups or people can ask for.' },
  OPPORTUNITY: { title: 'Add a role', example: 'Something that volunteers are wanted for.' },
  EVENT: { title: 'Add an event', example: 'Something with a date that people can come to.' },
};

export const choosePage = (prefill: string, help: string | undefined): Page =>
  page(
    '/suggest',
    'Add something to Fingerpost',
    html`<h1>Add something to Fingerpost</h1>
<p class="summary">You need no account. It takes about ten minutes, and somebody looks at it before it is shown.</p>
<h2>What do you want to add?</h2>
<ul class="kinds-to-add">${kindsInOrder.map(
      (kind) =>
        html`<li><a href=${`/suggest${kindWords[kind].path}${prefill}`}>${adding[kind].title}</a><p>${adding[kind].example}</p></li>`,
    )}</ul>
<h2>Is something wrong that is listed already?</h2>
<p>Find its page and choose “Something wrong? Tell us” there. <a href="/">Search Fingerpost</a></p>
${helpLine(help)}`,
  );

export type Alike = PageAlikeQuery['listedAlready'][number];

export interface FormPage extends FormState {
  kind: 'LISTING' | 'CHANGE' | 'REPORT' | 'CLAIM';
  listingKind: ListingKind;
  listing: { slug: string; name: string } | null;
  /** Entries that it may be; null before anybody looked. */
  alike: readonly Alike[] | null;
  help: string | undefined;
}

const words = {
  CHANGE: { title: (name: string) => `Something wrong? ${name}`, button: 'Send the change' },
  REPORT: { title: (name: string) => `Report a problem with ${name}`, button: 'Send the report' },
  CLAIM: { title: (name: string) => `Is ${name} yours?`, button: 'Send' },
} as const;

const leads = {
  CHANGE: html`<p class="summary">Change what is wrong, and leave the rest as it is. You need no account. Somebody looks at it before it is shown.</p>`,
  REPORT: html`<p class="summary">Tell us, and somebody looks at it. You need no account.</p>`,
  CLAIM: html`<p class="summary">Whoever looks after it can keep this entry up to date themselves. It costs nothing.</p>
<p>We make sure that it is yours. Your e-mail address shows it, if it is at the group’s own website’s name, or is the one on the entry or on the register of charities. If not, we ask that contact, who is then told your address, or somebody at Fingerpost looks into it.</p>`,
} as const;

export function suggestPage(form: FormPage): Page {
  const { kind, listing, listingKind, alike, token, help, faults, refused } = form;
  const folder = kindWords[listingKind].path;
  const path = listing ? `/suggest/${kind.toLowerCase()}/${listing.slug}` : `/suggest${folder}`;
  const title = kind === 'LISTING' ? adding[listingKind].title : words[kind].title(listing?.name ?? '');
  const button = kind === 'LISTING' ? `Send the ${kindWords[listingKind].one}` : words[kind].button;
  const looked = Boolean(alike?.length);
  return page(
    path,
    faults.length || refused ? `Mistake: ${title}` : title,
    html`<div class="suggest">
${faultSummary(form)}
${looked ? alikeNotice(alike ?? []) : nothing}
<h1>${title}</h1>
${
  kind === 'LISTING'
    ? html`<p class="summary">${adding[listingKind].example} You need no account. Somebody looks at it before it is shown.</p>`
    : html`${leads[kind]}<p>${listing ? html`<a href=${`${folder}/${listing.slug}`}>Back to its page</a>` : nothing}</p>`
}
<form method="post" action=${path} novalidate>
<input type="hidden" name="form" value=${token}>
${alike ? html`<input type="hidden" name="looked" value="yes">` : nothing}
${trapField()}
${formFields(form)}
<button>${looked ? 'It is none of these: send it' : button}</button>
</form>
${kind === 'CHANGE' && listing ? html`<p>It has closed, or shows something that should not be public? <a href=${`/suggest/report/${listing.slug}`}>Report it instead</a>. Is it yours? <a href=${`/suggest/claim/${listing.slug}`}>Look after it yourself</a>.</p>` : nothing}
${helpLine(help)}
</div>`,
    listingKind,
  );
}

/** What is there already, before it is there twice. */
function alikeNotice(alike: readonly Alike[]) {
  const entry = ({
    name,
    url,
    slug,
    summary,
    places,
  }: Alike) => html`<li><a href=${pathOf(url)}>${name}</a>${places[0] ? `, ${places[0].name}` : ''}<p>${summary}</p>
<p><a href=${`/suggest/change/${slug}`}>This is it: correct it instead</a></p></li>`;
  return html`<div class="notice alike" role="alert" tabindex="-1" autofocus aria-labelledby="alike-heading"><h2 id="alike-heading">Is it one of these?</h2>
<p>They are listed already. If it is none of these, send yours with the button at the end: all you wrote is still there.</p>
<ul>${alike.map(entry)}</ul></div>`;
}

export const sentPage = (help: string | undefined): Page =>
  page(
    '/suggest/sent',
    'One more step',
    html`<h1>One more step: look in your mailbox</h1>
<p class="summary">We have sent a link to the e-mail address you gave. Open it and press the button there. Nobody sees what you wrote before that.</p>
<h2>If it does not come</h2>
<ul><li>It can take a few minutes.</li><li>Look among your junk mail.</li><li>If the address had a mistake in it, send the form again: after seven days we erase what was never confirmed.</li></ul>
${helpLine(help)}
<p><a href="/">Go to the front page</a></p>`,
  );

const button = (
  action: string,
  link: string,
  label: string,
  more: { name: string; value: string } | null = null,
) => html`<form method="post" action=${action}>
<input type="hidden" name="link" value=${link}>
${more ? html`<input type="hidden" name=${more.name} value=${more.value}>` : nothing}
<button class=${more?.value === 'no' ? 'second' : nothing}>${label}</button>
</form>`;

const sentWords = {
  LISTING: 'a new entry',
  CHANGE: 'a change',
  REPORT: 'a problem',
  CLAIM: 'that you look after an entry',
} as const;

export const confirmPage = ({ link, kind, name }: { link: string; kind: keyof typeof sentWords; name: string }): Page =>
  page(
    '/suggest/confirm',
    'Is this from you?',
    html`<h1>Is this from you?</h1>
<p class="summary">You wrote to us about ${sentWords[kind]}: <strong>${name}</strong>.</p>
${button('/suggest/confirm', link, 'Yes, send it')}
<p>If it was not you, close this page. After seven days it is erased.</p>`,
  );

export const confirmedPage = ({
  kind,
  claimProved,
  email,
}: {
  kind: keyof typeof sentWords;
  claimProved: boolean;
  email: string | null;
}): Page =>
  page(
    '/suggest/confirm',
    claimProved ? 'It is yours to look after' : 'Thank you',
    claimProved
      ? html`<h1>It is yours to look after</h1>
<p class="summary">Your address shows that you belong to it. Sign in with ${email ?? 'the same e-mail address'}; there is no password.</p>
<p><a class="button" href="/curate">Sign in</a></p>
<p>Pressed by mistake? We have sent you an e-mail with a link that takes it back. It works for a week.</p>`
      : html`<h1>Thank you. It is with us now</h1>
<p class="summary">${kind === 'CLAIM' ? 'We find out whether it is yours, and write to you.' : 'Somebody who looks after Fingerpost reads it, and we write to you what became of it.'}</p>
<p><a href="/">Go to the front page</a></p>`,
  );

export const contactPage = ({ link, name, path, claimant }: { link: string; name: string; path: string; claimant: string }): Page =>
  page(
    '/suggest/contact',
    'Do they look after it?',
    html`<h1>Does ${claimant} look after ${name}?</h1>
<p class="summary">You are the contact of <a href=${path}>${name}</a>. Somebody with this e-mail address asks to keep the entry up to date. Say yes only if you know them.</p>
${button('/suggest/contact', link, 'Yes, they look after it', { name: 'answer', value: 'yes' })}
${button('/suggest/contact', link, 'No, I do not know them', { name: 'answer', value: 'no' })}`,
  );

export const contactAnsweredPage = (agrees: boolean): Page =>
  page(
    '/suggest/contact',
    'Thank you',
    html`<h1>Thank you</h1>
<p class="summary">${agrees ? 'They can now keep the entry up to date.' : 'They get no access. Somebody at Fingerpost looks into it.'}</p>
<h2>Pressed the wrong button?</h2>
<p>${agrees ? 'We have sent you an e-mail with a link that takes it back. It works for a week.' : 'Open the link in our e-mail again and press the other one, as long as nobody has decided.'}</p>
<p><a href="/">Go to the front page</a></p>`,
  );

interface TakingBack {
  link: string;
  name: string;
  claimant: string;
  /** "29 November 2026". */
  until: string;
}

export const takeBackPage = ({ link, name, claimant, until }: TakingBack): Page =>
  page(
    '/suggest/undo',
    'Take it back?',
    html`<h1>Should ${claimant} no longer change ${name}?</h1>
<p class="summary">They can change the entry now. If that is a mistake, take it back here, until ${until}.</p>
${button('/suggest/undo', link, 'Take it back')}
<p>They are told, and what they changed so far is looked at by somebody at Fingerpost. If all is well, close this page.</p>`,
  );

export const takenBackPage = (): Page =>
  page(
    '/suggest/undo',
    'It is taken back',
    html`<h1>It is taken back</h1>
<p class="summary">They can no longer change the entry, and have been told. Somebody at Fingerpost looks at what they changed.</p>
<p><a href="/">Go to the front page</a></p>`,
  );

/** A link that leads nowhere any more, or a form that cannot be shown. */
export const cannotPage = (title: string, sentence: string, help: string | undefined): Page =>
  page(
    '/suggest',
    title,
    html`<h1>${title}</h1>
<p class="summary">${sentence}</p>
${helpLine(help)}
<p><a href="/suggest">Add something, or correct something</a></p>`,
  );
