/** What the pages say on which people add, correct and claim entries, and ask which funds they may apply to; in English. `{0}` is a link, or a name of the record. */
import type { KindWords } from '../kinds.ts';

export const words = {
  // Add something
  chooseTitle: 'Add something to Fingerpost',
  chooseLead: 'You need no account. It takes about ten minutes, and somebody looks at it before it is shown.',
  whatToAdd: 'What do you want to add?',
  examples: {
    GROUP: 'A club, charity, council, service or circle of friends that others can join.',
    VENUE: 'A hall or a room to hire, a library, a place to go.',
    FUND: 'Money that groups or people can ask for.',
    OPPORTUNITY: 'Something that volunteers are wanted for.',
    EVENT: 'Something with a date that people can come to.',
  },
  wrongHeading: 'Is something wrong that is listed already?',
  wrongLead: (link: string) => `Find its page and choose “${link}” there. {0}`,
  searchAll: 'Search Fingerpost',
  lookedAt: 'You need no account. Somebody looks at it before it is shown.',
  sendNew: ({ one }: Pick<KindWords, 'one'>) => `Send the ${one}`,
  noneOfThese: 'It is none of these: send it',
  alikeLead: 'They are listed already. If it is none of these, send yours with the button at the end: all you wrote is still there.',
  thisIsIt: 'This is it: correct it instead',
  // About an entry
  titles: { CHANGE: 'Something wrong? {0}', REPORT: 'Report a problem with {0}', CLAIM: 'Is {0} yours?' },
  changeLead: 'Change what is wrong, and leave the rest as it is.',
  reportLead: 'Tell us, and somebody looks at it. You need no account.',
  claimLead: 'Whoever looks after it can keep this entry up to date themselves. It costs nothing.',
  claimHow:
    'We make sure that it is yours. Your e-mail address shows it, if it is at the group’s own website’s name, or is the one on the entry or on the register of charities. If not, we ask that contact, who is then told your address, or somebody at Fingerpost looks into it.',
  backToPage: 'Back to its page',
  sendChange: 'Send the change',
  sendReport: 'Send the report',
  instead: 'It has closed, or shows something that should not be public? {0}. Is it yours? {1}.',
  reportInstead: 'Report it instead',
  lookAfter: 'Look after it yourself',
  // Sent, and confirmed by the mailed link
  sentLead:
    'We have sent a link to the e-mail address you gave. Open it and press the button there. Nobody sees what you wrote before that.',
  fromYou: 'Is this from you?',
  wrote: {
    LISTING: 'You wrote to us about a new entry: {0}.',
    CHANGE: 'You wrote to us about a change: {0}.',
    REPORT: 'You wrote to us about a problem: {0}.',
    CLAIM: 'You wrote to us that you look after an entry: {0}.',
  },
  yesSend: 'Yes, send it',
  notYou: 'If it was not you, close this page. After seven days it is erased.',
  thanks: 'Thank you',
  withUs: 'Thank you. It is with us now',
  readNow: 'Somebody who looks after Fingerpost reads it, and we write to you what became of it.',
  claimNow: 'We find out whether it is yours, and write to you.',
  proved: 'It is yours to look after',
  provedLead: 'Your address shows that you belong to it. Sign in with the same e-mail address; there is no password.',
  signIn: 'Sign in',
  mailedBack: 'We have sent you an e-mail with a link that takes it back. It works for a week.',
  // To the contact of an entry that somebody claims
  contactTitle: 'Do they look after it?',
  contactHeading: (claimant: string) => `Does ${claimant} look after {0}?`,
  contactLead:
    'You are the contact of {0}. Somebody with this e-mail address asks to keep the entry up to date. Say yes only if you know them.',
  thisPerson: 'this person',
  contactYes: 'Yes, they look after it',
  contactNo: 'No, I do not know them',
  nowTheyCan: 'They can now keep the entry up to date.',
  theyCannot: 'They get no access. Somebody at Fingerpost looks into it.',
  wrongButton: 'Pressed the wrong button?',
  pressOther: 'Open the link in our e-mail again and press the other one, as long as nobody has decided.',
  // Taken back
  undoTitle: 'Take it back?',
  undoHeading: (claimant: string) => `Should ${claimant} no longer change {0}?`,
  undoLead: (until: string) => `They can change the entry now. If that is a mistake, take it back here, until ${until}.`,
  undo: 'Take it back',
  undoTold: 'They are told, and what they changed so far is looked at by somebody at Fingerpost. If all is well, close this page.',
  undone: 'It is taken back',
  undoneLead: 'They can no longer change the entry, and have been told. Somebody at Fingerpost looks at what they changed.',
  addOrCorrect: 'Add something, or correct something',
  // Which funds may you apply to?
  checkTitle: 'Which may you apply to?',
  checkDescription: 'Tell us a little about your group, and see which funds you may apply to, which perhaps, and why not the others.',
  checkLead:
    'Answer what you like, and see for each fund: yes, perhaps or no, why, and what would change it. What you leave out never counts against you. We keep nothing of it.',
  changeAnswers: 'Change your answers',
  ratherTalk: 'Would you rather talk to somebody? {0}.',
  whoHelps: 'Find who helps groups with funding',
};
export type Words = typeof words;
