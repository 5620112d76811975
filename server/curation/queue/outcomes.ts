/** What may become of each kind of item, as data: printed into docs/curating.md. */
import type { QueueKind } from '../../../generated/prisma/client.ts';

export const outcomes = {
  ACCEPTED: 'What was sent is used, wholly or path by path.',
  REFUSED: 'Nothing of it is used.',
  MERGED: 'Two records become one.',
  NOT_SAME: 'Two records look alike and are two; never raised again.',
  LATER: 'Put off: it comes back by itself.',
  CONFIRMED: 'Still right, asked by phone or in person.',
  CLOSED: 'It has closed: the record is archived.',
  CHOSEN: 'One of several values was chosen; later imports keep to it.',
  FIXED: 'Put right.',
  REMOVED: 'The address was taken out.',
  IGNORED: 'Nothing to be done.',
} as const;
export type Outcome = keyof typeof outcomes;

export const outcomesOf: Readonly<Record<QueueKind, readonly Outcome[]>> = {
  SUBMISSION: ['ACCEPTED', 'REFUSED', 'LATER'],
  CHANGE: ['ACCEPTED', 'REFUSED', 'LATER'],
  CLAIM: ['ACCEPTED', 'REFUSED', 'LATER'],
  REPORT: ['FIXED', 'CLOSED', 'IGNORED', 'LATER'],
  DUPLICATE: ['MERGED', 'NOT_SAME', 'LATER'],
  OVERDUE: ['CONFIRMED', 'CLOSED', 'LATER'],
  IMPORT_CONFLICT: ['CHOSEN', 'LATER'],
  LINK: ['FIXED', 'REMOVED', 'IGNORED', 'LATER'],
};
