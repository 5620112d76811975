/** How long a session lasts. Printed into docs/operating.md. */

const hour = 3_600_000;
const day = 24 * hour;

export const sessionAge = {
  /** After the last request. Someone who curates one day a week need not sign in twice on that day, nor stay signed in for the week. */
  idleMs: 2 * day,
  /** After signing in, whatever was done since. */
  absoluteMs: 14 * day,
  /** How old the note of the last request may be before it is written anew: not every request writes. */
  notedMs: hour,
} as const;
