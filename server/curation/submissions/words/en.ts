/** What forms for the public say when something is wrong, in English. */
import { type Text, texts } from './texts-en.ts';

export const words = {
  texts: Object.fromEntries(texts.map((text) => [text, text])) as Readonly<Record<Text, string>>,
  phoneOf: (role: string) => `Phone: ${role}`,
  mailOf: (role: string) => `E-mail: ${role}`,
  chooseAtMost: (most: number, label: string) => `Choose at most ${most} for “${label}”.`,
  chooseOffered: (label: string) => `Choose from the answers we offer for “${label}”.`,
  tooLong: (label: string, length: number, most: number) => `“${label}” is ${length} characters long. Shorten it to ${most}.`,
  oneLine: (label: string) => `Write “${label}” on one line.`,
  emailLike: (label: string) => `Write “${label}” like name@example.org, with nothing else.`,
  phoneLike: (label: string) => `Write “${label}” with its digits, like 01353 123456.`,
  urlLike: (label: string) => `Write “${label}” like www.example.org.`,
  timeLike: (label: string) => `Write “${label}” like 7.30pm or 19:30.`,
  dateLike: (label: string) => `Write “${label}” like 24/3/2027.`,
  postcodeLike: (label: string) => `Write “${label}” like CB7 4LS.`,
  chooseAnswer: (label: string) => `Choose an answer for “${label}”.`,
  fillIn: (label: string) => `Fill in “${label}”.`,
  placeSeveral: (typed: string, slugs: string) => `“${typed}” could be several places. Write one of these: ${slugs}.`,
  placeNone: (typed: string) => `We could not find “${typed}”. Check the spelling, or write a village or town nearby.`,
  needsContact: 'Give a phone number, an e-mail address or a website, so that people can reach it.',
  needsConsent:
    'The phone number or e-mail address looks like one person’s own. Tick the box if they agree that it is shown, or leave it out.',
  needsStart: 'Say when it begins, too.',
  needsName: 'It needs a name.',
  unknownField: 'Something was sent that this form does not ask for. Open the page again, or tell us in “Anything else we should know”.',
  nothingDifferent: 'Nothing is different from what stands there. Change what is wrong, or tell us in your own words at the end.',
  sameWords: 'We have these very words already. If the link we mailed has not come, look among your junk mail.',
  forged: 'We could not tell that this came from our form. What you wrote is still here: press the button again.',
  tooFast:
    'That was very quick, so we could not tell it from a program. What you wrote is still here: wait a few seconds, then press the button again.',
  tooOld: 'This page was open for more than a day. What you wrote is still here: press the button again.',
  trap: 'Something filled in a field that people do not see; some password managers do. It is empty again, and what you wrote is still here: press the button again.',
  sentAlready: 'This form was sent already. Look in your mailbox for the link; to send something else, open the page again.',
  links: 'There are more than two web addresses in the text. Put one under “Website” and leave the others out.',
  advertising:
    'This reads like an advertisement, so we have not taken it. If it is not, leave out web addresses, offers and markup, or ring us.',
  linkUnknown: 'We do not know this link. Copy the whole of it from the e-mail, or open the form again.',
  confirmedAlready: 'You have confirmed this already. There is nothing more to do: we write to you when it is decided.',
  answeredAlready: 'This link has been answered already, or is not a link of ours. There is nothing more to do.',
  takenBack: 'This was taken back already: they can no longer change the entry. There is nothing more to do.',
  takeBackTooOld: (days: number) =>
    `This link was good for ${days} days. Tell us on the page of the entry that something is wrong, and we take it back.`,
  takeBackUnknown: 'We do not know this link. Copy the whole of it from the e-mail.',
  linkTooOld: (days: number) => `This link is older than ${days} days, and what you sent was erased. Please send it again.`,
  /** Over a limit, which its own sentence tells in English. */
  tooMuch: (sentence: string, _hours: number) => sentence,
};
export type Words = typeof words;
