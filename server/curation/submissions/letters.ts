/**
 * What we write to those who sent something, in the language of the form they sent: that spoken now. Whoever else is told (the contact on a record, the
 * others of a body) never chose one, and reads English. Nothing that was typed into a form stands in a letter to an address that nobody has confirmed: the
 * form would be a way to send one's own words to strangers in our name.
 */
import type { SubmissionKind } from '../../../generated/prisma/client.ts';
import { languageNow, spoken } from '../../../language/language.ts';
import type { Letter } from '../../mail/queue-mail.ts';
import { words as english } from './letter-words/en.ts';
import { say } from './letter-words/words.ts';
import { takeBackDays } from './take-back-days.ts';
import { addressDays } from './upkeep.ts';

const lines = (...parts: (string | false | null | undefined)[]) => parts.filter((part) => typeof part === 'string').join('\n\n');

/** A plain letter cannot say in itself what language it is in: its header does. */
const said = () => (languageNow() === 'en' ? {} : { headers: { 'Content-Language': spoken() } });
/** A page of ours speaks the language of the letter that leads to it. What stands in a preview for a link that is not made yet stays as it is. */
const onward = (link: string) =>
  languageNow() === 'en' || !link.startsWith('http') ? link : `${link}${link.includes('?') ? '&' : '?'}lang=${languageNow()}`;

interface ToConfirm {
  id: string;
  kind: SubmissionKind;
  to: string;
  link: string;
  days: number;
  /** Of an entry that is public already. */
  entry: string | null;
}

export function confirmLetter({ id, kind, to, link, days, entry }: ToConfirm): Letter {
  const { confirmSubject, confirmWhat, about, confirmOpen, confirmElse, confirmNotYou, ending } = say();
  return {
    key: `submission:${id}`,
    kind: 'confirm-submission',
    to,
    subject: confirmSubject,
    text: lines(
      [confirmWhat[kind], entry && about(entry)].filter(Boolean).join(' '),
      confirmOpen(onward(link)),
      confirmElse(days),
      confirmNotYou,
      ending,
    ),
    ...said(),
  };
}

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
    english.ending,
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
    english.ending,
  ),
});

interface ToGranted {
  id: string;
  to: string;
  entry: string;
  link: string;
  takeBack: string | null;
}

export function claimGranted({ id, to, entry, link, takeBack }: ToGranted): Letter {
  const { grantedSubject, granted, signIn, mistake, ending } = say();
  return {
    key: `claim-granted:${id}`,
    kind: 'claim-granted',
    to,
    subject: grantedSubject,
    text: lines(granted(entry), signIn(link), takeBack && mistake(takeBackDays, onward(takeBack)), ending),
    ...said(),
  };
}

export function claimEnded({ id, to, entry, reason }: { id: string; to: string; entry: string; reason: string }): Letter {
  const { endedSubject, ended, whyEnded, ending } = say();
  return {
    key: `claim-ended:${id}`,
    kind: 'claim-ended',
    to,
    subject: endedSubject,
    text: lines(ended(entry), whyEnded(reason), ending),
    ...said(),
  };
}

export type Outcome = keyof typeof english.outcomes;
export type ReportOutcome = keyof typeof english.reports;

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
export function answerLetter({ id, to, kind, about, outcome, report, taken, refused, reply, page, erases }: ToAnswer): Letter {
  const words = say();
  return {
    key: `submission-answer:${id}`,
    kind: 'submission-answer',
    to,
    subject: words.answerSubject,
    text: lines(
      words.sent[kind](about),
      report ? words.reports[report] : words.outcomes[outcome],
      outcome === 'PARTLY' && words.partly(taken.join('; '), refused.join('; ')),
      reply && words.reply(reply),
      page && words.seeIt(onward(page)),
      erases && words.erases(addressDays),
      words.ending,
    ),
    ...said(),
  };
}
