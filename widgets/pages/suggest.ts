/** The pages on which anybody suggests, corrects, reports and claims, without an account and without a script. */
import type { ListingKind, PageAlikeQuery } from '../../generated/gql/graphql.ts';
import { say as ofElements } from '../suggest/words/words.ts';
import { say as ofForms } from './alerts/words/words.ts';
import type { Page } from './document.ts';
import { say as ofEntries } from './entry-words/words.ts';
import { say } from './form-words/words.ts';
import { kindsInOrder, kindWords, pathOf } from './kinds.ts';
import { filled, fromRecord, recordLang } from './slots.ts';
import { type FormState, faultSummary, formFields, helpLine, trapField } from './suggest-form.ts';
import { html, nothing, type TemplateResult } from './template.ts';

const page = (path: string, title: string, body: TemplateResult, kind?: ListingKind): Page => ({
  path,
  title: ofForms().title(title),
  description: title,
  unindexed: true,
  kind,
  body,
});

/** A sentence about an entry, for where no markup can stand. */
const plain = (sentence: string, name: string) => sentence.replace('{0}', name);
const about = (sentence: string, name: string) => filled(sentence, fromRecord(name));
const frontPage = () => html`<p><a href="/">${ofForms().frontPage}</a></p>`;

const adding = { GROUP: 'addGroup', VENUE: 'addVenue', FUND: 'addFund', OPPORTUNITY: 'addRole', EVENT: 'addEvent' } as const;
const addTitle = (kind: ListingKind) => ofElements()[adding[kind]];

export function choosePage(prefill: string, help: string | undefined): Page {
  const { chooseTitle, chooseLead, whatToAdd, examples, wrongHeading, wrongLead, searchAll } = say();
  return page(
    '/suggest',
    chooseTitle,
    html`<h1>${chooseTitle}</h1>
<p class="summary">${chooseLead}</p>
<h2>${whatToAdd}</h2>
<ul class="kinds-to-add">${kindsInOrder.map(
      (kind) => html`<li><a href=${`/suggest${kindWords[kind].path}${prefill}`}>${addTitle(kind)}</a><p>${examples[kind]}</p></li>`,
    )}</ul>
<h2>${wrongHeading}</h2>
<p>${filled(wrongLead(ofEntries().tellWrong), html`<a href="/">${searchAll}</a>`)}</p>
${helpLine(help)}`,
  );
}

export type Alike = PageAlikeQuery['listedAlready'][number];

export interface FormPage extends FormState {
  kind: 'LISTING' | 'CHANGE' | 'REPORT' | 'CLAIM';
  listingKind: ListingKind;
  listing: { slug: string; name: string } | null;
  /** Entries that it may be; null before anybody looked. */
  alike: readonly Alike[] | null;
  help: string | undefined;
}

function lead({ kind, listingKind }: FormPage) {
  const { examples, lookedAt, changeLead, reportLead, claimLead, claimHow } = say();
  const summary = {
    LISTING: `${examples[listingKind]} ${lookedAt}`,
    CHANGE: `${changeLead} ${lookedAt}`,
    REPORT: reportLead,
    CLAIM: claimLead,
  }[kind];
  return html`<p class="summary">${summary}</p>${kind === 'CLAIM' ? html`<p>${claimHow}</p>` : nothing}`;
}

const sendButton = ({ kind, listingKind }: FormPage) =>
  ({ LISTING: say().sendNew(kindWords[listingKind]), CHANGE: say().sendChange, REPORT: say().sendReport, CLAIM: ofElements().send })[kind];

/** A change may be something else after all. */
const instead = (slug: string) =>
  html`<p>${filled(
    say().instead,
    html`<a href=${`/suggest/report/${slug}`}>${say().reportInstead}</a>`,
    html`<a href=${`/suggest/claim/${slug}`}>${say().lookAfter}</a>`,
  )}</p>`;

export function suggestPage(form: FormPage): Page {
  const { kind, listing, listingKind, alike, token, help, faults, refused } = form;
  const folder = kindWords[listingKind].path;
  const path = listing ? `/suggest/${kind.toLowerCase()}/${listing.slug}` : `/suggest${folder}`;
  const sentence = kind === 'LISTING' ? addTitle(listingKind) : say().titles[kind];
  const title = plain(sentence, listing?.name ?? '');
  const looked = Boolean(alike?.length);
  return page(
    path,
    faults.length || refused ? ofForms().mistake(title) : title,
    html`<div class="suggest">
${faultSummary(form)}
${looked ? alikeNotice(alike ?? []) : nothing}
<h1>${about(sentence, listing?.name ?? '')}</h1>
${lead(form)}
${listing ? html`<p><a href=${`${folder}/${listing.slug}`}>${say().backToPage}</a></p>` : nothing}
<form method="post" action=${path} novalidate>
<input type="hidden" name="form" value=${token}>
${alike ? html`<input type="hidden" name="looked" value="yes">` : nothing}
${trapField()}
${formFields(form)}
<button>${looked ? say().noneOfThese : sendButton(form)}</button>
</form>
${kind === 'CHANGE' && listing ? instead(listing.slug) : nothing}
${helpLine(help)}
</div>`,
    listingKind,
  );
}

/** What is there already, before it is there twice. */
function alikeNotice(alike: readonly Alike[]) {
  const entry = ({ name, url, slug, summary, places }: Alike) => html`<li><a href=${pathOf(url)} lang=${recordLang()}>${name}</a>${
    places[0] ? html`, ${fromRecord(places[0].name)}` : ''
  }<p lang=${recordLang()}>${summary}</p>
<p><a href=${`/suggest/change/${slug}`}>${say().thisIsIt}</a></p></li>`;
  return html`<div class="notice alike" role="alert" tabindex="-1" autofocus aria-labelledby="alike-heading"><h2 id="alike-heading">${ofElements().oneOfThese}</h2>
<p>${say().alikeLead}</p>
<ul>${alike.map(entry)}</ul></div>`;
}

export function sentPage(help: string | undefined): Page {
  const { sentTitle, sentHeading, ifNot, ifNotWait, ifNotTypo } = ofForms();
  return page(
    '/suggest/sent',
    sentTitle,
    html`<h1>${sentHeading}</h1>
<p class="summary">${say().sentLead}</p>
<h2>${ifNot}</h2>
<ul><li>${ifNotWait}</li><li>${ifNotTypo}</li></ul>
${helpLine(help)}
${frontPage()}`,
  );
}

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

export const confirmPage = ({ link, kind, name }: { link: string; kind: FormPage['kind']; name: string }): Page =>
  page(
    '/suggest/confirm',
    say().fromYou,
    html`<h1>${say().fromYou}</h1>
<p class="summary">${filled(say().wrote[kind], html`<strong>${fromRecord(name)}</strong>`)}</p>
${button('/suggest/confirm', link, say().yesSend)}
<p>${say().notYou}</p>`,
  );

export function confirmedPage({ kind, claimProved }: { kind: FormPage['kind']; claimProved: boolean }): Page {
  const { proved, provedLead, signIn, mailedBack, thanks, withUs, claimNow, readNow } = say();
  return page(
    '/suggest/confirm',
    claimProved ? proved : thanks,
    claimProved
      ? html`<h1>${proved}</h1>
<p class="summary">${provedLead}</p>
<p><a class="button" href="/curate">${signIn}</a></p>
<p>${ofForms().byMistake} ${mailedBack}</p>`
      : html`<h1>${withUs}</h1>
<p class="summary">${kind === 'CLAIM' ? claimNow : readNow}</p>
${frontPage()}`,
  );
}

/** @param claimant their address; null once it was erased */
export function contactPage({ link, name, path, claimant }: { link: string; name: string; path: string; claimant: string | null }): Page {
  const { contactTitle, contactHeading, contactLead, contactYes, contactNo, thisPerson } = say();
  return page(
    '/suggest/contact',
    contactTitle,
    html`<h1>${about(contactHeading(claimant ?? thisPerson), name)}</h1>
<p class="summary">${filled(contactLead, html`<a href=${path} lang=${recordLang()}>${name}</a>`)}</p>
${button('/suggest/contact', link, contactYes, { name: 'answer', value: 'yes' })}
${button('/suggest/contact', link, contactNo, { name: 'answer', value: 'no' })}`,
  );
}

export function contactAnsweredPage(agrees: boolean): Page {
  const { thanks, nowTheyCan, theyCannot, wrongButton, mailedBack, pressOther } = say();
  return page(
    '/suggest/contact',
    thanks,
    html`<h1>${thanks}</h1>
<p class="summary">${agrees ? nowTheyCan : theyCannot}</p>
<h2>${wrongButton}</h2>
<p>${agrees ? mailedBack : pressOther}</p>
${frontPage()}`,
  );
}

interface TakingBack {
  link: string;
  name: string;
  claimant: string;
  /** "29 November 2026". */
  until: string;
}

export function takeBackPage({ link, name, claimant, until }: TakingBack): Page {
  const { undoTitle, undoHeading, undoLead, undo, undoTold } = say();
  return page(
    '/suggest/undo',
    undoTitle,
    html`<h1>${about(undoHeading(claimant), name)}</h1>
<p class="summary">${undoLead(until)}</p>
${button('/suggest/undo', link, undo)}
<p>${undoTold}</p>`,
  );
}

export const takenBackPage = (): Page =>
  page(
    '/suggest/undo',
    say().undone,
    html`<h1>${say().undone}</h1>
<p class="summary">${say().undoneLead}</p>
${frontPage()}`,
  );

/** A link that leads nowhere any more, or a form that cannot be shown. */
export const cannotPage = (title: string, sentence: string, help: string | undefined): Page =>
  page(
    '/suggest',
    title,
    html`<h1>${title}</h1>
<p class="summary">${sentence}</p>
${helpLine(help)}
<p><a href="/suggest">${say().addOrCorrect}</a></p>`,
  );
