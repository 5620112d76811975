/** What became of what people missed, as staff say it: one row for a place, a theme and a kind. A register, so that each answer has its trail and its way back. */
import type { Register } from '../registers/register.ts';
import { subjectOf } from './wish-groups.ts';

export const wishAnswers = ['LISTED', 'PASSED_ON', 'NOTED'] as const;
export type WishAnswerName = (typeof wishAnswers)[number];

export interface WishAnswerRow {
  placeId: number;
  themeId: number;
  kind: string;
  answer: string;
  /** As 2026-05-04: wishes of later days ask anew. */
  day: string;
}

/** "12-3-GROUP", with a zero for none. */
export const wishKey = ({ placeId, themeId, kind }: Pick<WishAnswerRow, 'placeId' | 'themeId' | 'kind'>) => `${placeId}-${themeId}-${kind}`;

export function readWishKey(key: string): { placeId: number; themeId: number; kind: string } | null {
  const [, placeId, themeId, kind = ''] = /^(\d{1,9})-(\d{1,9})-(GROUP|VENUE|FUND|OPPORTUNITY|EVENT)?$/.exec(key) ?? [];
  return placeId && themeId ? { placeId: Number(placeId), themeId: Number(themeId), kind } : null;
}

const partsOf = (subject: string) => readWishKey(subject) ?? { placeId: 0, themeId: 0, kind: 'none' };

export const wishAnswerRegister: Register<WishAnswerRow> = {
  name: 'wish-answer',
  rule: 'queue.decide',
  subjectOf: async (_tx, { placeId, kind }) => subjectOf(placeId, kind),
  titleOf: ({ answer }) => `What people missed: ${answer === 'LISTED' ? 'listed now' : answer === 'PASSED_ON' ? 'passed on' : 'noted'}`,
  async read(tx, subject) {
    const row = await tx.wishAnswer.findUnique({ where: { placeId_themeId_kind: partsOf(subject) } });
    return row && { ...row, day: row.day.toISOString().slice(0, 10) };
  },
  check: async () => [],
  async write(tx, subject, before, row) {
    const key = row ?? before;
    const where = { placeId_themeId_kind: key ? { placeId: key.placeId, themeId: key.themeId, kind: key.kind } : partsOf(subject ?? '') };
    if (!row) await tx.wishAnswer.delete({ where });
    else {
      const data = { ...row, day: new Date(row.day) };
      await tx.wishAnswer.upsert({ where, create: data, update: data });
    }
    return key ? wishKey(key) : (subject ?? '');
  },
};
