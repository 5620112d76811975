/**
 * What we write to those who sent something. Nothing that was typed into a form stands in a letter to an address that nobody has confirmed: the form
 * would be a way to send one's own words to strangers in our name.
 */
import type { SubmissionKind } from '../../../generated/prisma/client.ts';
import type { Letter } from '../../mail/queue-mail.ts';
import { takeBackDays } from './take-back-days.ts';

const whatWasSent: Readonly<Record<SubmissionKind, string>> = {
  LISTING: 'a new entry was suggested',
  CHANGE: 'a change was suggested',
  REPORT: 'a problem was reported',
  CLAIM: 'it was said that you look after an entry',
};

const ending = 'Fingerpost keeps one record of community life, and says of each entry who has confirmed it.';
const lines = (...parts: (string | false | null | undefined)[]) => parts.filter((part) => typeof part === 'string').join('\n\n');

interface ToConfirm {
  id: string;
  kind: SubmissionKind;
  to: string;
  link: string;
  days: number;
  /** Of an entry that is public already. */
  entry: string | null;
}

export const confirmLetter = ({ id, kind, to, link, days, entry }: ToConfirm): Letter => ({
  key: `submission:${id}`,
  kind: 'confirm-submission',
  to,
  subject: 'Is this from you? One more step',
  text: lines(
    `On Fingerpost ${whatWasSent[kind]}${entry ? ` (${entry})` : ''}, with your e-mail address.`,
    `If that was you, open this page and press its button:\n${link}`,
    `Without that nobody sees it, and after ${days} days it is erased.`,
    'If it was not you, you need do nothing. We will not write again.',
    ending,
  ),
});

interface ToContact {
  id: string;
  to: string;
  link: string;
  entry: string;
  claimant: string;
  /** The address is not the record's: a public register gives it. */
  isRegister: boolean;
}

export const contactLetter = ({ id, to, link, entry, claimant, isRegister }: ToContact): Letter => ({
  key: `claim-contact:${id}`,
  kind: 'claim-contact',
  to,
  subject: 'Does this person look after your entry?',
  text: lines(
    isRegister
      ? `The public register of charities gives this address for ${entry}, which is listed on Fingerpost.`
      : `You are the contact for ${entry} on Fingerpost.`,
    `Somebody with the e-mail address ${claimant} says that they look after this entry, and asks to keep it up to date.`,
    `If you know them and agree, open this page and press its button:\n${link}`,
    'If not, press the other button there, or do nothing: then somebody at Fingerpost decides.',
    ending,
  ),
});

interface ToNotice {
  id: string;
  to: string;
  entry: string;
  claimant: string;
  help: string;
  /** The page that takes it back, for a week; null when there is nothing to take back. */
  takeBack: string | null;
}

export const claimNotice = ({ id, to, entry, claimant, help, takeBack }: ToNotice): Letter => ({
  key: `claim-notice:${id}:${to}`,
  kind: 'claim-notice',
  to,
  subject: `Somebody can now change ${entry}`.slice(0, 150),
  text: lines(
    `Somebody with the e-mail address ${claimant} has shown that they belong to ${entry}, and can now keep its entry on Fingerpost up to date, as you can.`,
    takeBack && `If that is not right, open this page within ${takeBackDays} days and press its button:\n${takeBack}`,
    `${takeBack ? 'Later, tell us' : 'If that is not right, tell us'}, and we take it back:\n${help}`,
    ending,
  ),
});

interface ToGranted {
  id: string;
  to: string;
  entry: string;
  link: string;
  takeBack: string | null;
}

export const claimGranted = ({ id, to, entry, link, takeBack }: ToGranted): Letter => ({
  key: `claim-granted:${id}`,
  kind: 'claim-granted',
  to,
  subject: 'You can now keep the entry up to date',
  text: lines(
    `You can now change and confirm what Fingerpost says of ${entry}.`,
    `Sign in with this e-mail address; there is no password:\n${link}`,
    takeBack && `Was that a mistake? For ${takeBackDays} days you can take it back here:\n${takeBack}`,
    ending,
  ),
});

export const claimEnded = ({ id, to, entry, reason }: { id: string; to: string; entry: string; reason: string }): Letter => ({
  key: `claim-ended:${id}`,
  kind: 'claim-ended',
  to,
  subject: 'You can no longer change the entry',
  text: lines(`You can no longer change what Fingerpost says of ${entry}.`, `Why: ${reason}`, ending),
});

const outcomes = {
  ACCEPTED: 'Thank you. We have taken it.',
  PARTLY: 'Thank you. We have taken part of it.',
  REFUSED: 'Thank you for writing. We have not taken it.',
} as const;
export type Outcome = keyof typeof outcomes;

/** A report is not taken or left: something was done about it, or not. */
const reportOutcomes = {
  FIXED: 'Thank you. We have looked into it and put it right.',
  CLOSED: 'Thank you. We have taken the entry down.',
  IGNORED: 'Thank you. We have looked at it and left the entry as it is.',
} as const;
export type ReportOutcome = keyof typeof reportOutcomes;

interface ToAnswer {
  id: string;
  to: string;
  kind: SubmissionKind;
  about: string;
  outcome: Outcome;
  /** Of a report. */
  report: ReportOutcome | null;
  /** Field by field, in words. */
  taken: readonly string[];
  refused: readonly string[];
  reply: string | null;
  /** The public page, where there is one. */
  page: string | null;
  /** It came without an account: the address goes after a while. */
  erases: boolean;
}

/** Every decision on what somebody sent is told with it: server/curation/queue/letter.ts. */
export const answerLetter = ({ id, to, kind, about, outcome, report, taken, refused, reply, page, erases }: ToAnswer): Letter => ({
  key: `submission-answer:${id}`,
  kind: 'submission-answer',
  to,
  subject: 'What became of what you sent to Fingerpost',
  text: lines(
    `You ${{ LISTING: 'suggested an entry', CHANGE: 'suggested a change', REPORT: 'reported a problem', CLAIM: 'said that you look after an entry' }[kind]}: ${about}.`,
    report ? reportOutcomes[report] : outcomes[outcome],
    outcome === 'PARTLY' && `Taken: ${taken.join('; ')}.\nNot taken: ${refused.join('; ')}.`,
    reply && `What we want to say about it:\n${reply}`,
    page && `You can see it here, within a minute:\n${page}`,
    erases && 'We erase your e-mail address 90 days from now.',
    ending,
  ),
});
