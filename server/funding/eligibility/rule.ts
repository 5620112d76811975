/**
 * What a criterion asks, in a form that a machine can check: the value of `Criterion.rule`. Curators write it, so it is checked when it is saved; what
 * only a person can judge has no rule. Terms and places are slugs, so that a rule can be read, exported and carried over.
 */
import { z } from 'zod';
import type { Vocabulary } from '../../../generated/prisma/client.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Write the short name, in small letters and hyphens: registered-charity.')
  .max(120);
const anyOf = z.array(slug, 'Name at least one.').min(1, 'Name at least one.').max(60, 'Name at most 60.');
const mostPence = 100_000_000_000;
const pence = z
  .int('Write an amount of money (in programs: whole pence).')
  .min(0, 'An amount cannot be less than nothing.')
  .max(mostPence, 'That is more than a thousand million pounds.');
const years = z.int('Write whole years, such as 2.').min(0, 'An age cannot be less than nothing.').max(500, 'No group is that old.');

/** For what a rule of this sort does not ask. */
const unasked = 'It says something that is not asked here. Leave that out.';

/** Says one bound at least, and the lower below the upper. */
const bounds = <Asks extends string>(asks: Asks, value: z.ZodType<number, number>) =>
  z
    .strictObject({ asks: z.literal(asks), least: value.optional(), most: value.optional() }, unasked)
    .refine(({ least, most }) => least !== undefined || most !== undefined, 'Say the least, the most, or both.')
    .refine(({ least, most }) => least === undefined || most === undefined || least <= most, 'The least is more than the most.');

const oneOf = <Asks extends string>(asks: Asks) => z.strictObject({ asks: z.literal(asks), anyOf }, unasked);
const that = <Asks extends string>(asks: Asks) => z.strictObject({ asks: z.literal(asks) }, unasked);

export const rule = z.discriminatedUnion(
  'asks',
  [
    oneOf('applicant-type'),
    oneOf('place'),
    oneOf('theme'),
    oneOf('audience'),
    oneOf('outcome'),
    bounds('income', pence),
    bounds('amount', pence),
    bounds('age', years),
    z.strictObject(
      {
        asks: z.literal('partners'),
        least: z
          .int('Write how many partners, such as 2.')
          .min(1, 'One partner is the least there is.')
          .max(50, 'Nobody has so many partners.'),
      },
      unasked,
    ),
    z.strictObject(
      {
        asks: z.literal('for-whom'),
        who: z.enum(
          ['GROUPS', 'INDIVIDUALS', 'INTERMEDIARIES', 'COUNCILS'],
          'Say for whom: GROUPS, INDIVIDUALS, INTERMEDIARIES or COUNCILS.',
        ),
      },
      unasked,
    ),
    that('registered'),
    that('bank-account'),
  ],
  'Say what it asks: applicant-type, place, theme, audience, outcome, income, amount, age, partners, for-whom, registered or bank-account.',
);

export type Rule = z.infer<typeof rule>;

type Listed = Extract<Rule, { anyOf: string[] }>;
/** Which words a rule names; `place` names places. */
export const ruleVocabularies = {
  'applicant-type': 'APPLICANT_TYPE',
  theme: 'THEME',
  audience: 'AUDIENCE',
  outcome: 'OUTCOME',
} as const satisfies Record<Exclude<Listed['asks'], 'place'>, Vocabulary>;

/** What a kept rule names by slug; null when it names nothing, or is none that can be read. */
export function namedIn(given: unknown): { of: Vocabulary | 'place'; slugs: readonly string[] } | null {
  const { data } = rule.safeParse(given);
  if (!data || !('anyOf' in data)) return null;
  return { of: data.asks === 'place' ? 'place' : ruleVocabularies[data.asks], slugs: data.anyOf };
}

/** A rule with its slugs followed to the rows they name: what the engine reads. */
export type Followed<Term, Place> =
  | Exclude<Rule, Listed>
  | { readonly asks: Exclude<Listed['asks'], 'place'>; readonly anyOf: readonly Term[] }
  | { readonly asks: 'place'; readonly anyOf: readonly Place[] };
