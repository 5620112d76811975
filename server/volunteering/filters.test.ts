import { ask } from '../testkit/ask.ts';
import { expect, test } from '../testkit/fixture.ts';
import { makeRole } from '../testkit/rows.ts';

const day = (away: number) => new Date(new Date().setUTCHours(0, 0, 0, 0) + away * 86_400_000);

test('roles that are open have no last day to apply, or one that is not behind us', async ({ db }) => {
  await makeRole(db, { name: 'Any time' });
  for (const [name, away] of [
    ['Long closed', -30],
    ['Next month', 30],
  ] as const)
    await makeRole(db, { name, opportunityFacts: { create: { closesOn: day(away) } } });
  const names = async (filter: string) => {
    const { opportunities } = await ask(db, `{ opportunities(filter: { ${filter} }, sort: NAME) { nodes { name } } }`);
    return opportunities.nodes.map(({ name }: { name: string }) => name);
  };
  expect(await names('open: true')).toEqual(['Any time', 'Next month']);
  expect(await names('open: false')).toEqual(['Any time', 'Long closed', 'Next month']);
});
