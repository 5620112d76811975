/** What forms in elements say, and the one on which people add and correct entries, in English. */

export const words = {
  mostCharacters: (count: number) => `At most ${count} characters.`,
  optional: '(optional)',
  ownPage: 'Use the form on our own page',
  oneMore: 'One more step: look in your mailbox',
  sent: (address: string) =>
    `We have sent a link to ${address}. Open it and press the button there. Nobody sees what you wrote before that.`,
  toPutRight: 'There is something to put right',
  notTaken: 'We have not taken this yet',
  leaveEmpty: 'Leave this empty',
  moreAbout: 'More about it, if you like',
  send: 'Send',
  unreachable: 'We could not reach Fingerpost. Nothing you wrote is lost: try again in a minute.',
  offline: 'You are offline. Nothing you wrote is lost: try again when you are connected.',
  tooMany: 'Too much has come from your connection in the last minute. Nothing you wrote is lost: wait a minute, then try again.',
  couldNotTake: 'We could not take this.',
  tellWrong: 'Tell us what is wrong',
  report: 'Report a problem',
  addGroup: 'Add a group',
  addVenue: 'Add a venue',
  addFund: 'Add a fund',
  addRole: 'Add a role',
  addEvent: 'Add an event',
  newTab: '(opens a new tab)',
  correct: (name: string) => `Correct ${name} instead`,
  oneOfThese: 'Is it one of these?',
  listedAlready: 'They are listed already. If it is none of them, go on.',
};
export type Words = typeof words;
