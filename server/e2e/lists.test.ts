import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { schema } from '../../schema/index.ts';
import { ask } from '../testkit/ask.ts';
import { expect, countyTest as test } from '../testkit/fixture.ts';

/** How to come to many rows of each type at once. */
const paths: Record<string, string> = {
  Group: 'groups(first: 50) { nodes { * } }',
  Venue: 'venues(first: 50) { nodes { * } }',
  Fund: 'funds(first: 50) { nodes { * } }',
  Opportunity: 'opportunities(first: 30) { nodes { * } }',
  Event: 'events(first: 30) { nodes { * } }',
  Place: 'places(query: "s", first: 50) { * }',
  Activity: 'groups(first: 50) { nodes { activities { * } } }',
  Space: 'venues(first: 50) { nodes { spaces { * } } }',
  Award: 'awards(first: 30) { nodes { * } }',
  Round: 'funds(first: 50) { nodes { rounds { * } } }',
  CouncilFacts: 'groups(first: 50) { nodes { council { * } } }',
  Schedule: 'groups(first: 50) { nodes { activities { schedule { * } } } }',
  OpeningHours: 'venues(first: 50) { nodes { openingHours { * } } }',
  Term: 'terms(vocabulary: THEME) { * }',
  ListingSource: 'groups(first: 50) { nodes { sources { * } } }',
};

/** Lists of what is in the row itself, or that are worked out from it: no relation, so no limit of their own. */
const notRelations = new Set([
  'Venue.equipment',
  'Group.eligibleFunds',
  'Activity.next',
  'Place.otherNames',
  'Term.alternativeLabels',
  'ListingSource.fields',
  'Schedule.exceptions',
  'OpeningHours.days',
]);
const inTheRow = /languages|channels|rewards|paysFor|doesNotPayFor|paperwork/;

const isConnection = (field: GraphQLField<unknown, unknown>) => /Connection$/.test(getNamedType(field.type).name);

function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return field.name;
  if (isConnection(field)) return `${field.name}(first: 3) { totalCount nodes { id ${/^Award/.test(type.name) ? 'title' : 'name'} } }`;
  const fields = (type as GraphQLObjectType).getFields();
  const leaf = Object.values(fields).find((one) => isLeafType(getNamedType(one.type)));
  return leaf ? `${field.name} { ${leaf.name} }` : `${field.name} { __typename }`;
}

function listFields(typeName: string): GraphQLField<unknown, unknown>[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no type.`);
  return Object.values(type.getFields()).filter((field) => isListType(getNullableType(field.type)) || isConnection(field));
}

/** What an answer to the public can hold; what only hangs on the viewer, or answers a mutation, is asked for by few and tested where it is made. */
function publicTypes(): Set<string> {
  const found = new Set<string>();
  const visit = (type: GraphQLNamedType): void => {
    if (found.has(type.name)) return;
    found.add(type.name);
    if (isAbstractType(type)) schema.getPossibleTypes(type).forEach(visit);
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    for (const field of Object.values(type.getFields()))
      if (`${type.name}.${field.name}` !== 'Query.viewer') visit(getNamedType(field.type));
  };
  const query = schema.getQueryType();
  if (query) visit(query);
  return found;
}

test('every type that has a list is looked at', () => {
  const told = publicTypes();
  const withLists = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => told.has(type.name) && listFields(type.name).length > 0)
    .map((type) => type.name)
    // Connections are limited by `first`; the others hang on fields that are not answered yet, or on the row itself.
    .filter(
      (name) =>
        !/(Connection|Edge)$/.test(name) &&
        !['Query', 'Facets', 'Coverage', 'Eligibility', 'Reason', 'Address', 'ListingChange'].includes(name),
    );
  expect(withLists.filter((name) => !paths[name])).toEqual([]);
});

for (const [typeName, path] of Object.entries(paths))
  for (const field of listFields(typeName)) {
    const name = `${typeName}.${field.name}`;
    if (notRelations.has(name)) continue;
    test(`${name} of many rows takes no more statements than of one, and each has its limits`, async ({ db, sql }) => {
      const query = `{ ${path.replace('*', selectionOf(field))} }`;
      await ask(db, query);
      sql.length = 0;
      await ask(db, query);
      // Finding and reading the rows; lists and figures of several places are found together, and rows read together.
      expect(sql.length).toBeLessThanOrEqual({ 'Place.listings': 4, 'Place.indicators': 3 }[name] ?? 2);
      for (const statement of sql) expect(statement).toMatch(/limit/i);
      const limits = sql.join('\n').match(/limit/gi)?.length ?? 0;
      if (!inTheRow.test(field.name)) expect(limits).toBeGreaterThan(sql.length);
    });
  }
