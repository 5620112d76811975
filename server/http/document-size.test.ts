import { type GraphQLNamedType, getIntrospectionQuery, isEnumType, isInputObjectType, isInterfaceType, isObjectType, parse } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { documentLimits } from './document-limits.ts';
import { documentSize, introspectionLists } from './document-size.ts';

const sizeOf = (text: string) => documentSize(parse(text));

test('a field counts as often as fragments spread it', () => {
  const text = 'fragment A on Q { a b } fragment B on Q { x: q { ...A } y: q { ...A } } { ...B z: q { ...B } }';
  expect(sizeOf(text)).toMatchObject({ fields: 6 + 1 + 6, levels: 3 });
});

test('the largest operation counts, wherever it stands', () => {
  expect(sizeOf('query A { a } query B { a b { c } } query C { a }')).toMatchObject({ fields: 3, levels: 2 });
});

test('a fragment within itself is measured once', () => {
  expect(sizeOf('{ ...A } fragment A on Q { a ...A }')).toMatchObject({ fields: 1 });
});

test('fields of ours that are named like those of the schema cost nothing more', () => {
  expect(sizeOf('{ types { fields { args } } }').introspection).toBe(0);
});

test('the usual introspection takes half of what is allowed, at most', () => {
  const full = {
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
  };
  const { fields, levels, introspection } = sizeOf(getIntrospectionQuery({ ...full, oneOf: true }));
  expect(introspection * 2).toBeLessThanOrEqual(documentLimits.introspection);
  expect(fields).toBeLessThanOrEqual(documentLimits.fields);
  expect(levels).toBeLessThanOrEqual(documentLimits.levels);
});

test('what introspection is thought to bring is what the schema holds, or a little more', () => {
  const types: GraphQLNamedType[] = Object.values(schema.getTypeMap());
  const outputs = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = outputs.flatMap((type) => Object.values(type.getFields()));
  const inputs = types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields()));
  const values = types.filter(isEnumType).flatMap((type) => type.getValues());
  const each = {
    types: types.length,
    fields: fields.length / types.length,
    inputFields: inputs.length / types.length,
    enumValues: values.length / types.length,
    possibleTypes: types.filter(isInterfaceType).flatMap((type) => schema.getPossibleTypes(type)).length / types.length,
    interfaces: outputs.flatMap((type) => type.getInterfaces()).length / types.length,
    args: fields.flatMap((field) => field.args).length / fields.length,
    directives: schema.getDirectives().length,
  };
  for (const [name, count] of Object.entries(each)) expect(count, name).toBeLessThanOrEqual(introspectionLists[name] ?? 1);
});
