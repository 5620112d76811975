/**
 * The table of permissions, held to what the API does: every mutation and every staff-only field, asked as everybody, of what is theirs and of what is
 * not. What is expected is drawn from the table, and nothing else.
 */
import SchemaBuilder from '@pothos/core';
import { describe, expect, test as plain } from 'vitest';
import { schema } from '../../schema/index.ts';
import { rulesOfFields } from '../../schema/rules.ts';
import { straightly } from '../../schema/straight.ts';
import { type Action, may } from '../accounts/permissions.ts';
import { askRaw } from '../testkit/ask.ts';
import { test as base } from '../testkit/fixture.ts';
import { aboutThemselves, type Example, fieldExamples, mutationExamples } from './permission-matrix/examples.ts';
import { type ActorName, actorNames, makeWorld, type Where, wheres } from './permission-matrix/world.ts';

const test = base.extend('world', { scope: 'file' }, async ({ db }) => makeWorld(db));

const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
const staffFields = [...rulesOfFields.keys()].filter((name) => !name.startsWith('Mutation.'));

describe('nothing is left out', () => {
  plain('every mutation names a row of the table and has an example', () => {
    expect(mutations.filter((name) => !rulesOfFields.has(`Mutation.${name}`))).toEqual([]);
    const without = mutations.filter((name) => !mutationExamples[name]?.length);
    expect(without, 'Give it an example in server/e2e/permission-matrix/.').toEqual([]);
    expect(Object.keys(mutationExamples).filter((name) => !mutations.includes(name))).toEqual([]);
  });

  plain('every staff-only field has an example', () => {
    expect(
      staffFields.filter((name) => !fieldExamples[name]?.length),
      'Give it an example in server/e2e/permission-matrix/.',
    ).toEqual([]);
  });

  plain('no field that names a row has a short way past it', () => {
    expect([...rulesOfFields.keys()].filter((name) => straightly(...(name.split('.') as [string, string])))).toEqual([]);
  });

  plain('every field of the viewer names a row, or tells people of themselves', () => {
    const viewer = schema.getType('Viewer');
    const fields = viewer && 'getFields' in viewer ? Object.keys(viewer.getFields()) : [];
    expect(fields.filter((name) => !rulesOfFields.has(`Viewer.${name}`) && !aboutThemselves.includes(name))).toEqual([]);
  });

  plain.for([
    [undefined, /Mutation\.forgotten names no rule\. Give it the row/],
    ['record.dream', /Mutation\.forgotten names a rule that is not in the table: record\.dream/],
  ] as const)('a mutation with %j as its rule does not build', ([rule, words]) => {
    const builder = new SchemaBuilder({ plugins: ['rules'] } as never);
    builder.queryType({ fields: (t) => ({ here: t.boolean({ resolve: () => true }) }) });
    builder.mutationType({ fields: (t) => ({ forgotten: t.boolean({ ...(rule && { rule: rule as Action }), resolve: () => true }) }) });
    expect(() => builder.toSchema()).toThrow(words);
  });
});

interface Case {
  name: string;
  example: Example;
  actor: ActorName;
  where: Where;
}

const cases = (examples: Readonly<Record<string, readonly Example[]>>): Case[] =>
  Object.entries(examples).flatMap(([name, each]) =>
    each.flatMap((example) => actorNames.flatMap((actor) => wheres.map((where) => ({ name, example, actor, where })))),
  );

/** The row that its first test asks, and the one that decides in the end. */
const mayAtAll = (viewer: Parameters<typeof may>[0], name: string) => may(viewer, rulesOfFields.get(name) as Action);

describe('mutations', () => {
  for (const [index, { name, example, actor, where }] of cases(mutationExamples).entries())
    test(`${name} (${index}) by ${actor}, ${where}`, async ({ db, world }) => {
      const { variables, subject } = await example.make(world, where);
      const viewer = await world.actor(actor);
      const { data, errors } = await askRaw<Record<string, { __typename: string }>>(db, example.query, {
        viewer,
        ...(variables && { variables }),
      });
      expect(errors).toBeUndefined();
      const answer = data[name]?.__typename;
      const row = example.action ?? (rulesOfFields.get(`Mutation.${name}`) as Action);
      if (mayAtAll(viewer, `Mutation.${name}`) && may(viewer, row, subject)) expect(answer).not.toMatch(/^Not|Faults$/);
      else if (viewer) expect(answer).toMatch(/^(NotAllowed|NotFound)$/);
      else expect(answer).toBe('NotSignedIn');
    });
});

describe('staff-only fields', () => {
  for (const [index, { name, example, actor, where }] of cases(fieldExamples).entries())
    test(`${name} (${index}) for ${actor}, ${where}`, async ({ db, world }) => {
      const { variables, subject } = await example.make(world, where);
      const viewer = await world.actor(actor);
      const { data, errors } = await askRaw<Record<string, never>>(db, example.query, { viewer, ...(variables && { variables }) });
      expect(errors).toBeUndefined();
      const { shows } = fieldExamples[name]?.find((each) => each === example) ?? {};
      const row = example.action ?? (rulesOfFields.get(name) as Action);
      expect(shows?.(data)).toBe(mayAtAll(viewer, name) && may(viewer, row, subject));
    });
});
