import { ask } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { commonMisses, countable, writeMisses } from './misses.ts';

describe('words are counted', () => {
  for (const words of ['Morris dancing', 'over 60s lunch', 'chess!']) test(words, () => expect(countable(words)).not.toBeNull());
});

describe('what may be somebody’s is not counted', () => {
  const personal = [
    '01480 123456',
    '+44 7700 900123',
    '07700900123',
    'someone@example.org',
    'someone (at) example.org',
    'PE28 3AB',
    'pe283ab',
    'PE28',
    'someone1984',
    '14 12 1984',
    '14/12/1984',
    'AB123456C',
    'https://example.org/x',
    'www.example',
    'a'.repeat(100),
  ];
  for (const words of personal) test(words.slice(0, 30), () => expect(countable(words)).toBeNull());
});

test('searches that find nothing are told from the third time, with their words and day and nothing else', async ({ db }) => {
  const since = new Date(Date.now() - 5 * 86_400_000);
  const search = () => ask(db, '{ search(query: "Morris dancing", first: 5) { totalCount } }');
  await search();
  await search();
  await writeMisses(db);
  expect(await commonMisses(db, since)).toEqual([]);
  await search();
  await ask(db, '{ search(query: "07700 900123") { totalCount } }');
  await writeMisses(db);
  expect(await commonMisses(db, since)).toEqual([{ words: 'morris dancing', place: null, times: 3 }]);
  expect(Object.keys((await db.searchMiss.findFirst()) ?? {}).toSorted()).toEqual(['day', 'placeId', 'times', 'words']);
});

test('a database that cannot be written to does not fail a search', async ({ db }) => {
  await ask(db, '{ search(query: "wrestling") { totalCount } }');
  const broken = Object.create(db, { $executeRaw: { value: () => Promise.reject(new Error('read only')) } });
  await ask(broken, '{ search(query: "wrestling") { totalCount } }');
  await expect(writeMisses(broken)).resolves.toBeUndefined();
});
