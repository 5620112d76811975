/** Reads the questions with judged answers, on which the relevance of search is measured. What they are and how they were judged stands atop questions.yaml. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const question = z.strictObject({
  /** The words as typed, mistakes and all. */
  question: z.string().trim().min(1).max(200),
  /** What the question tries, so that a figure can be told for each. */
  style: z.enum([
    'NAME',
    'ACRONYM',
    'FORMER',
    'TYPING',
    'MISSPELLED',
    'OWN_WORDS',
    'SENTENCE',
    'MONEY',
    'ROOM',
    'HELPING',
    'EVENT',
    'PLACE',
    'DISTRESS',
  ]),
  /** The slug of a place, for `filter.places`. */
  place: slug.optional(),
  /** The name of a place, for `near.place`. */
  near: z.string().optional(),
  /** For `filter.kinds`. */
  kinds: z
    .array(z.enum(['GROUP', 'VENUE', 'FUND', 'OPPORTUNITY', 'EVENT']))
    .min(1)
    .optional(),
  /** Slugs of listings that answer: 3 exactly what was meant, 2 answers it well, 1 somewhat useful. All others are 0. */
  judgements: z
    .record(slug, z.union([z.literal(1), z.literal(2), z.literal(3)]))
    .refine((grades) => Object.keys(grades).length > 0, 'a question needs at least one answer'),
});

export type JudgedQuestion = z.output<typeof question>;

/** All questions, in the order of the file. Throws with every fault, each with the row it is in, when the file is not well formed. */
export async function readQuestions(path = join(import.meta.dirname, 'questions.yaml')): Promise<JudgedQuestion[]> {
  const parsed = z.array(question).safeParse(parse(await readFile(path, 'utf8')));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path: [row, ...field], message }) => `  row ${Number(row) + 1}, ${field.join('.')}: ${message}`,
  );
  throw new Error(`${path} has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.join('\n')}`);
}
