import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { inSentence } from './in-sentence.ts';

test('a label begins small inside a sentence, in any alphabet', () => {
  for (const [label, said] of [
    ['Older people', 'older people'],
    ['People learning English', 'people learning English'],
    ['Osoby LGBTQ+', 'osoby LGBTQ+'],
    ['Люди, які вивчають англійську', 'люди, які вивчають англійську'],
    ['Žmonės', 'žmonės'],
  ] as const)
    expect(inSentence(label)).toBe(said);
});

test('a proper name stays as it is written', () => {
  const names = ['Wi-Fi', 'LGBTQ+ people', 'NHS or health body', 'DBS check', 'CiLCA', 'Gypsies and Travellers', 'Changing Places toilet'];
  expect(names.map(inSentence)).toEqual(names);
});

test('of the seeded terms no name stays but what is a proper one', async () => {
  const terms: { label: string; names?: Record<string, string> }[] = parse(await readFile('prisma/seed/vocabularies.yaml', 'utf8'));
  const stays = (label: string) => /\p{Lu}/u.test(label) && inSentence(label) === label;
  expect(terms.map(({ label }) => label).filter(stays)).toEqual([
    'LGBTQ+ people',
    'Gypsies and Travellers',
    'Changing Places toilet',
    'Wi-Fi',
    'NHS or health body',
    'DBS check',
    'Local Council Award',
    'Quality Parish Council',
    'ILCA (introduction for clerks)',
    "CiLCA (clerk's certificate)",
    'Library Plus',
  ]);
  // In the other languages what is told apart: by quotes, by capitals, or by being that of the English label.
  for (const { label, names = {} } of terms)
    for (const name of Object.values(names).filter(stays))
      if (name.split(' ')[0] !== label.split(' ')[0]) expect(name).toMatch(/^(„|\p{Lu}{2})/u);
});
