/** What the simulated year takes for granted of people. No paper we know has counted it: change a figure and run again. */
export const assumed = {
  /** Bodies that own the entries; some own many. */
  bodies: 2500,
  /** Of bodies: with a mailbox on record; of those, mailboxes that refuse. */
  withMailbox: 0.85,
  refusing: 0.05,
  /** How willing bodies are: so many of them, and the chance that one mail is answered. */
  willing: [
    { share: 0.4, answers: 0.65 },
    { share: 0.4, answers: 0.3 },
    { share: 0.2, answers: 0.03 },
  ],
  /** Days within which an answered mail is answered. */
  withinDays: 7,
  /** Of entries that are answered for: closed; with another telephone number, which is live at once; with another mailbox, which waits; with words for a curator. */
  closed: 0.02,
  newPhone: 0.05,
  newMailbox: 0.01,
  words: 0.03,
  /** A curator-day, in minutes. */
  curatorMinutes: 360,
  /** Of it, for what this year leaves out: what the public sends, duplicates, dead links. */
  otherMinutes: 90,
  /** Of a call, which asks about so many entries of a body, those due first; and the chance that somebody answers it. */
  callMinutes: 6,
  callEntries: 20,
  callReached: 0.6,
  /** Of an item of the queue, and of looking through what is to be taken off. */
  decisionMinutes: 3,
} as const;

export const day = 24 * 60 * 60 * 1000;
export const hour = 60 * 60 * 1000;
