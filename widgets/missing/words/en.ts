/** What the public pages say where nothing was found, and where people tell what is missing; in English. */
export const words = {
  title: 'Tell us what is missing',
  lead: 'What did you look for and not find? Those who look after the place read it, and see where something should begin.',
  private: 'We keep nothing of you: no name, no address, no number. So we cannot answer you.',
  fields: {
    words: 'What is missing?',
    wordsHint: 'A few words, such as “somewhere to play chess on a weekday”. Leave out names, phone numbers and addresses.',
    place: 'Where?',
    placeHint: 'A village, a town or a postcode. Of a postcode we keep only the village.',
    kind: 'What sort of thing is it?',
    theme: 'What is it about?',
  },
  kinds: {
    GROUP: 'A group, or something to go to',
    VENUE: 'A place to meet',
    FUND: 'Money to apply for',
    OPPORTUNITY: 'A way to help',
    EVENT: 'An event',
  },
  send: 'Tell us',
  sentTitle: 'Thank you for telling us',
  sent: 'It is counted with what others miss, and those who look after the place read it. Nothing is kept of you.',
  meanwhile: 'Meanwhile',
  beTold: 'Be told by e-mail when there is something new',
  add: 'Do you know of one after all? Add it',
  another: 'Tell us of something else that is missing',
  help: (line: string) => `Would you rather tell a person? ${line}`,
  library: 'Find a library',
  libraryHelps: 'Somebody there will look with you.',
  serving: 'Not what you asked for, but for the whole district or county',
  ask: 'Or ask somebody:',
};

export type Words = typeof words;
