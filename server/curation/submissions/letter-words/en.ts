/** What we write to those who sent something, in English. Names of entries come from the record. */
export const words = {
  ending: 'Fingerpost keeps one record of community life, and says of each entry who has confirmed it.',
  // To confirm
  confirmSubject: 'Is this from you? One more step',
  confirmWhat: {
    LISTING: 'On Fingerpost a new entry was suggested, with your e-mail address.',
    CHANGE: 'On Fingerpost a change was suggested, with your e-mail address.',
    REPORT: 'On Fingerpost a problem was reported, with your e-mail address.',
    CLAIM: 'On Fingerpost it was said that you look after an entry, with your e-mail address.',
  },
  about: (entry: string) => `It is about ${entry}.`,
  confirmOpen: (link: string) => `If that was you, open this page and press its button:\n${link}`,
  confirmElse: (days: number) => `Without that nobody sees it, and after ${days} days it is erased.`,
  confirmNotYou: 'If it was not you, you need do nothing. We will not write again.',
  // A claim
  grantedSubject: 'You can now keep the entry up to date',
  granted: (entry: string) => `You can now change and confirm what Fingerpost says of ${entry}.`,
  signIn: (link: string) => `Sign in with this e-mail address; there is no password:\n${link}`,
  mistake: (days: number, link: string) => `Was that a mistake? For ${days} days you can take it back here:\n${link}`,
  endedSubject: 'You can no longer change the entry',
  ended: (entry: string) => `You can no longer change what Fingerpost says of ${entry}.`,
  whyEnded: (reason: string) => `Why: ${reason}`,
  takenBack: 'Somebody whom we had told of it took it back.',
  // What became of it
  answerSubject: 'What became of what you sent to Fingerpost',
  sent: {
    LISTING: (about: string) => `You suggested an entry: ${about}.`,
    CHANGE: (about: string) => `You suggested a change: ${about}.`,
    REPORT: (about: string) => `You reported a problem: ${about}.`,
    CLAIM: (about: string) => `You said that you look after an entry: ${about}.`,
  },
  outcomes: {
    ACCEPTED: 'Thank you. We have taken it.',
    PARTLY: 'Thank you. We have taken part of it.',
    REFUSED: 'Thank you for writing. We have not taken it.',
  },
  /** A report is not taken or left: something was done about it, or not. */
  reports: {
    FIXED: 'Thank you. We have looked into it and put it right.',
    CLOSED: 'Thank you. We have taken the entry down.',
    IGNORED: 'Thank you. We have looked at it and left the entry as it is.',
  },
  partly: (taken: string, refused: string) => `Taken: ${taken}.\nNot taken: ${refused}.`,
  reply: (reply: string) => `What we want to say about it:\n${reply}`,
  seeIt: (page: string) => `You can see it here, within a minute:\n${page}`,
  erases: (days: number) => `We erase your e-mail address ${days} days from now.`,
};
export type Words = typeof words;
