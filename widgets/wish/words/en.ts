/** What the form says on which people tell what is missing, in English. */
export const words = {
  name: 'Tell us what is missing',
  label: 'What is missing?',
  hint: 'A few words, such as “somewhere to play chess on a weekday”. Leave out names, phone numbers and addresses: we keep nothing of you, so we cannot answer.',
  send: 'Tell us',
  thanks: 'Thank you. It is counted with what others miss, and those who look after this place read it.',
  kept: (words: string) => `We kept: “${words}”.`,
};

export type Words = typeof words;
