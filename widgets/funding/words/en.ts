/** The words of funding. */
import type { KindWords } from '../../parts/language.ts';

export const words = {
  kind: { one: 'fund', many: 'funds' } as KindWords,
  more: 'May we apply, and how',
  moneyFor: 'Money for',
  groups: 'Groups',
  people: 'People in hardship',

  howMuch: 'How much',
  untilWhen: 'Until when',
  forWhom: 'For whom',
  amountUnknown: 'How much: not known yet, ask them',
  wants: (what: string) => `Wants: ${what}`,
};

export type Words = typeof words;
