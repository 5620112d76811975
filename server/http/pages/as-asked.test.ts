/** What pages must not lose or tear on the way: a choice that found nothing, and what is noted of a phone number. */
import { countyTest, expect } from '../../testkit/fixture.ts';
import { makeGroup } from '../../testkit/rows.ts';
import { pagesOn, wordsOf } from './testkit.ts';

countyTest('a theme that nothing found is about stays chosen in the form and named in the heading', async ({ db }) => {
  const ask = pagesOn(db);
  for (const address of ['/groups?q=trombone&theme=food', '/groups?place=Sohamm&theme=food', '/?q=trombone&theme=food']) {
    const { body } = await ask(address);
    expect(body, address).toMatch(/<option value="food"[^>]* selected[^>]*>Food \(0\)/);
    expect(wordsOf(body), address).toContain('about food');
  }
});

countyTest('kinds to choose from are offered where something was found, or one was chosen', async ({ db }) => {
  const ask = pagesOn(db);
  const offered = 'aria-label="Show one kind"';
  expect((await ask('/?q=library')).body).toContain(offered);
  expect((await ask('/?q=zzzzqqq&kind=groups')).body).toContain(offered);
  expect((await ask('/?q=zzzzqqq')).body).not.toContain(offered);
});

countyTest('on paper a phone number has its note in brackets, and none where nothing is noted', async ({ db }) => {
  const contacts = {
    create: [
      { role: 'Bookings', phone: '01487 000001', textRelay: true, note: 'In the evening', public: true },
      { role: 'Keys', phone: '01487 000002', public: true, position: 1 },
    ],
  };
  const { id } = await makeGroup(db, { name: 'Sedge Hall Friends', contacts });
  const ask = pagesOn(db);
  const said = wordsOf((await ask(`/short-list?list=g${id}`)).body);
  expect(said).toMatch(/Bookings \(\s*answers Relay UK\s*;\s*In the evening\s*\)/i);
  expect(said).toContain('Keys');
  expect(said).not.toMatch(/\(\s*\)|\[object/);
  expect((await ask(`/short-list?list=g${id}&lang=pl`)).body).toContain('<span lang="en-GB">In the evening</span>');
});
