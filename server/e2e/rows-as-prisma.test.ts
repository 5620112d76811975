/** Whatever the schema can select of a row, the row reader gives what Prisma gives: every field of every type, and all our own documents. */
import SchemaBuilder from '@pothos/core';
import { type GraphQLField, type GraphQLObjectType, getNamedType, isInterfaceType, isLeafType, isObjectType } from 'graphql';
import type { Database } from '../database.ts';
import type * as Rows from '../rows/read.ts';
import { afterAll, expect, countyTest as test, vi } from '../testkit/fixture.ts';

const compared = { rows: 0, left: [] as string[], difference: undefined as unknown };

vi.doMock('../rows/read.ts', async (original) => {
  const rows = await original<typeof Rows>();
  const byId = (list: readonly Record<string, unknown>[]) => list.toSorted((one, other) => Number(one['id']) - Number(other['id']));
  const compare = async (db: Database, model: string, asked: Parameters<typeof rows.statementOf>[1], own: Record<string, unknown>[]) => {
    if (!rows.statementOf(model, asked)) compared.left.push(JSON.stringify(asked));
    const delegate = `${model.charAt(0).toLowerCase()}${model.slice(1)}` as 'listing';
    const prismas = await db[delegate].findMany(asked as never);
    // Told by the test: an error here would be masked like any other.
    try {
      expect(asked.orderBy ? own : byId(own)).toStrictEqual(asked.orderBy ? prismas : byId(prismas));
    } catch (error) {
      compared.difference = error;
    }
    compared.rows += own.length;
    return own;
  };
  return {
    ...rows,
    findRows: async (...[db, model, asked]: Parameters<typeof rows.findRows>) =>
      compare(db, model, asked, await rows.findRows(db, model, asked)),
    rowsById: async (...[db, model, ids, select]: Parameters<typeof rows.rowsById>) => {
      const asked = { select, where: { id: { in: [...ids] } }, take: ids.length };
      await compare(db, model, asked, await rows.rowsById(db, model, ids, select));
      return compare(db, model, asked, await rows.rowsById(listening(db), model, ids, select));
    },
  };
});

// Files of tests share their modules: the schema is made anew for this one, around what was put in above, and after it for the others.
SchemaBuilder.allowPluginReRegistration = true;
vi.resetModules();
const { schema } = await import('../../schema/index.ts');
const { ask } = await import('../testkit/ask.ts');
afterAll(() => {
  vi.doUnmock('../rows/read.ts');
  vi.resetModules();
});

const listeners = new WeakMap<Database, Database>();

/** The same database, heard of in time, so that terms, places and sources come from what is kept. */
function listening(db: Database): Database {
  const known = listeners.get(db);
  if (known) return known;
  const changes = { ...db.changes, fresh: () => true };
  const made = new Proxy(db, { get: (of, key) => (key === 'changes' ? changes : of[key as 'listing']) });
  listeners.set(db, made);
  return made;
}

const roots: Record<string, string> = {
  Group: 'groups(first: 20) { nodes { * } }',
  Venue: 'venues(first: 20) { nodes { * } }',
  Fund: 'funds(first: 20) { nodes { * } }',
  Opportunity: 'opportunities(first: 20) { nodes { * } }',
  Event: 'events(first: 20) { nodes { * } }',
  Listing: 'search(first: 20) { nodes { * } }',
  Award: 'awards(first: 20) { nodes { * } }',
};

type Selectable = GraphQLField<unknown, unknown>;

const fieldsOf = (field: Selectable): Selectable[] => {
  const type = getNamedType(field.type);
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
};

const argumentsFor = (field: Selectable) => (field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '');

/** Each with all its leaves, and one with each field that leads on, down to a depth. */
function selectionsOf(field: Selectable, depth: number): string[] {
  if (notYet.test(field.name)) return [];
  if (isLeafType(getNamedType(field.type))) return [field.name];
  const fields = fieldsOf(field);
  const leaves = fields.filter((one) => isLeafType(getNamedType(one.type))).map(({ name }) => name);
  const further = depth > 0 ? fields.filter((one) => fieldsOf(one).length).flatMap((one) => selectionsOf(one, depth - 1)) : [];
  const inners = leaves.length ? [leaves.join(' '), ...further] : further;
  return inners.map((inner) => `${field.name}${argumentsFor(field)} { ${inner} }`);
}

/** Nothing answers these from rows. */
const notYet = /^(eligibleFunds|eligibility|listings|indicators|coverage|near|nearChoices|facets)$/;

const most = 4;

for (const [typeName, root] of Object.entries(roots))
  for (const field of Object.values((schema.getType(typeName) as GraphQLObjectType).getFields())) {
    const selections = selectionsOf(field, 1);
    if (selections.length)
      test(`${typeName}.${field.name}`, async ({ db }) => {
        const before = compared.rows;
        for (let at = 0; at < selections.length; at += most) {
          // Aliases would make one relation two; one selection after another is merged into one.
          const query = `{ ${root.replace('*', selections.slice(at, at + most).join(' '))} }`;
          await ask(db, query);
          if (compared.difference) throw compared.difference;
        }
        expect(compared.rows).toBeGreaterThan(before);
      });
  }

test('nothing of all that was left to Prisma', () => {
  expect(compared.left).toEqual([]);
});
