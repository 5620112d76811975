import { ask } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { makeGroup } from '../testkit/rows.ts';

const asked = (slug: string) => `{ listing(slug: "${slug}") { contacts { role phone email note } again: contacts { role } } }`;
const consent = { givenBy: 'The treasurer', givenAt: new Date('2026-01-01'), how: 'On the form' };

describe('a contact is shown', () => {
  const cases = [
    { who: 'of an office marked public', shown: true, contact: { public: true } },
    { who: 'not marked public', shown: false, contact: { public: false } },
    { who: "that is a person's own, without consent", shown: false, contact: { public: true, personal: true } },
    {
      who: "that is a person's own, with consent",
      shown: true,
      contact: { public: true, personal: true, consents: { create: [consent] } },
    },
    {
      who: "that is a person's own, with consent withdrawn",
      shown: false,
      contact: { public: true, personal: true, consents: { create: [{ ...consent, withdrawnAt: new Date('2026-02-01') }] } },
    },
    {
      who: "that is a person's own, with consent, but only for staff",
      shown: false,
      contact: { public: false, personal: true, consents: { create: [consent] } },
    },
    {
      who: "that is a person's own, withdrawn once and given again",
      shown: true,
      contact: { public: true, personal: true, consents: { create: [{ ...consent, withdrawnAt: new Date('2026-02-01') }, consent] } },
    },
  ];
  test.for(cases)('$who: $shown', async ({ who, shown, contact }, { db }) => {
    const role = `Contact ${who}`;
    const { slug } = await makeGroup(db, { name: `Group ${who}`, contacts: { create: [{ role, phone: '01354 000000', ...contact }] } });
    const { listing } = await ask(db, asked(slug));
    expect(listing.contacts.map((row: { role: string }) => row.role)).toEqual(shown ? [role] : []);
    expect(listing.again).toHaveLength(shown ? 1 : 0);
  });
});

test('contacts with a phone come first, else in their own order', async ({ db }) => {
  const rows = [{ role: 'A', email: 'a@example.org' }, { role: 'B', phone: '1' }, { role: 'C' }, { role: 'D', phone: '2' }];
  const contacts = { create: rows.map((row, position) => ({ ...row, position, public: true })) };
  const { slug } = await makeGroup(db, { name: 'Phones', contacts });
  const { listing } = await ask(db, asked(slug));
  expect(listing.again).toEqual(['B', 'D', 'A', 'C'].map((role) => ({ role })));
});

test('only one consent stands at a time, so that withdrawing it is enough', async ({ db }) => {
  const contacts = { create: [{ role: 'Twice', public: true, personal: true, consents: { create: [consent, consent] } }] };
  await expect(makeGroup(db, { name: 'Consented twice', contacts })).rejects.toMatchObject({ code: 'P2002' });
});
