/** What the form for alerts says of itself, in English. */

export const words = {
  name: 'Be told of funding',
  open: 'Tell me of new funding by e-mail',
  sent: (address: string) =>
    `A link is on its way to ${address}. Open it and say yes there: we send nothing else before that. If it does not come, look among your junk mail.`,
  ask: 'Ask for these alerts',
  foldAbout: 'Only about some things, or for some people',
  foldFits: 'Only funding that fits you',
};
export type Words = typeof words;
