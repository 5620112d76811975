import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCheckedSeed } from '../../prisma/seed/load.ts';
import { type ListingRow, listingsOf } from '../../prisma/seed/references.ts';
import type { SeedRows } from '../../prisma/seed/rows.ts';
import { type JudgedQuestion, readQuestions } from './questions.ts';

const kindOf = { groups: 'GROUP', venues: 'VENUE', funding: 'FUND', volunteering: 'OPPORTUNITY', events: 'EVENT' } as const;
interface Shown {
  kind: (typeof kindOf)[keyof typeof kindOf];
  row: ListingRow;
}

let questions: JudgedQuestion[];
let rows: SeedRows;
let shown: Map<string, Shown>;
beforeAll(async () => {
  questions = await readQuestions();
  rows = await readCheckedSeed('county');
  shown = new Map(
    listingsOf(rows)
      .filter(({ row }) => !('listed' in row) || row.listed)
      .map(({ file, row }) => [row.slug, { kind: kindOf[file], row }]),
  );
});

/** A place and every area that contains it. */
function around(slug: string, found = new Set<string>()): Set<string> {
  found.add(slug);
  for (const wider of rows.places.find((place) => place.slug === slug)?.within ?? []) if (!found.has(wider)) around(wider, found);
  return found;
}

describe('the judged questions', () => {
  test('are many, of every style, and none is asked twice', () => {
    expect(questions.length).toBeGreaterThanOrEqual(100);
    const asked = questions.map(({ question, place, near, kinds }) => JSON.stringify([question.toLowerCase(), place, near, kinds]));
    expect(asked.filter((one, index) => asked.indexOf(one) !== index)).toEqual([]);
    const styles = Map.groupBy(questions, ({ style }) => style);
    for (const style of ['TYPING', 'MISSPELLED', 'SENTENCE', 'PLACE', 'DISTRESS'] as const)
      expect(styles.get(style)?.length, style).toBeGreaterThanOrEqual(8);
  });

  test('are answered by listings of the seed, of the kinds asked for', () => {
    for (const { question, kinds, judgements } of questions)
      for (const slug of Object.keys(judgements)) {
        const found = shown.get(slug);
        expect(found, `"${question}" names ${slug}`).toBeDefined();
        if (kinds && found) expect(kinds, `"${question}" names ${slug}`).toContain(found.kind);
      }
  });

  test('name places of the seed, and their answers serve those places', () => {
    for (const { question, place, near, judgements } of questions) {
      if (near) expect(rows.places.map(({ name }) => name)).toContain(near);
      if (!place) continue;
      const wider = around(place);
      expect(
        rows.places.some(({ slug }) => slug === place),
        place,
      ).toBe(true);
      for (const slug of Object.keys(judgements)) {
        const served = shown.get(slug)?.row.places ?? [];
        const serves = served.some((one) => wider.has(one) || around(one).has(place));
        expect(serves, `"${question}" in ${place} names ${slug}, which serves ${served.join(', ')}`).toBe(true);
      }
    }
  });

  test('somebody in distress is sent to those who help, whose whereabouts are withheld', () => {
    const sentTo = new Set(questions.filter(({ style }) => style === 'DISTRESS').flatMap(({ judgements }) => Object.keys(judgements)));
    for (const slug of ['refuge', 'cambridge-womens-aid', 'domestic-abuse-and-sexual-violence-service']) {
      expect(shown.get(slug)?.row.location?.visibility).toBe('HIDDEN');
      expect(sentTo).toContain(slug);
    }
  });
});

test('a file with faults is not read: every fault is told with its row', async ({ onTestFinished }) => {
  const folder = await mkdtemp(join(tmpdir(), 'questions-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'questions.yaml');
  await writeFile(path, '- { question: cafe, style: EVENT, judgements: { a: 4 } }\n- { question: cafe, style: EVENT, judgements: {} }\n');
  await expect(readQuestions(path)).rejects.toThrow(/2 faults:\n {2}row 1, judgements\.a: .*\n {2}row 2, judgements: a question needs/s);
});
