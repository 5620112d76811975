import { examples } from '../http/examples.ts';
import { ask } from '../testkit/ask.ts';
import { expect, countyTest as test } from '../testkit/fixture.ts';

for (const { who, title, query } of examples)
  test(`the example for a ${who.toLowerCase()}, "${title}", answers with rows in few statements, each with a limit`, async ({
    db,
    sql,
  }) => {
    // The first question of a process also reads the terms and places that every filter names.
    await ask(db, query);
    sql.length = 0;
    const data = await ask(db, query);
    expect(JSON.stringify(data)).toContain('"name"');
    expect(sql.length).toBeLessThanOrEqual(title.startsWith('One parish') ? 8 : 3);
    for (const statement of sql) expect(statement).toMatch(/limit|^select count/i);
  });
