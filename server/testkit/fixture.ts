// `test` for everything that needs a database:
//
//   import { expect, test } from '../testkit/fixture.ts';
//   test('a group is found by its name', async ({ db, sql }) => { … });
//
// `db` is the file's own database, shared by its tests; `sql` lists the statements sent since the test began.
import { test as base, inject } from 'vitest';
import { openDatabase } from '../database.ts';
import { type Content, cloneDatabase, templateWith } from './template.ts';

export { afterAll, afterEach, assert, beforeAll, beforeEach, describe, expect, onTestFinished, vi } from 'vitest';

const testOn = (content: Content) =>
  base
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are wanted.
    .extend('databaseUrl', { scope: 'file' }, async ({}, { onCleanup }) => {
      const adminUrl = inject('adminUrl');
      const clone = await cloneDatabase(adminUrl, await templateWith(content, adminUrl));
      onCleanup(() => clone.drop());
      return clone.url;
    })
    .extend('statements', { scope: 'file' }, () => [] as string[])
    .extend('db', { scope: 'file' }, ({ databaseUrl, statements }, { onCleanup }) => {
      const db = openDatabase({ url: databaseUrl, onQuery: (statement) => statements.push(statement) });
      onCleanup(() => db.close());
      return db;
    })
    .extend('sql', ({ statements }) => {
      statements.length = 0;
      return statements;
    });

/** On a database with every table and not a row. */
export const test = testOn('empty');

/** On the sample county that `npm start` seeds. */
export const countyTest = testOn('county');

/** On the vocabularies alone, as a county begins that brings its own data. */
export const vocabulariesTest = testOn('vocabularies');
