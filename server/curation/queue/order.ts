/**
 * The order of the queue: by `turn`, then by id. An item's turn is the moment it was raised, less a day for each point of risk: a reported danger (100)
 * comes before all that has not waited a hundred days longer, and nothing waits for ever behind newer, riskier things. The database keeps `turn`.
 */
import { Prisma } from '../../../generated/prisma/client.ts';
import { InputError } from '../../input-error.ts';

export interface Position {
  readonly turn: Date;
  readonly id: number;
}

export const orderOfQueue = Prisma.sql`ORDER BY q.turn, q.id`;

export const afterPosition = ({ turn, id }: Position) => Prisma.sql`(q.turn, q.id) > (${turn.toISOString()}::timestamptz, ${id})`;

export const cursorOf = ({ turn, id }: Position): string => Buffer.from(`${turn.getTime()}.${id}`).toString('base64url');

/** @throws InputError */
export function positionIn(cursor: string): Position {
  const [, turn, id] = /^(-?\d{1,15})\.(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!turn || !id) throw new InputError('That is not a cursor of the queue. Use one that an answer gave you, or leave out after.');
  return { turn: new Date(Number(turn)), id: Number(id) };
}
