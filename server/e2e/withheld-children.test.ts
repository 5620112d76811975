/** What belongs to a body is never more open than the body, whatever its own row says, in every pairing of the two. */
import { ask } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import {
  globalId,
  type Layers,
  makeActivity,
  makeAward,
  makeEvent,
  makeFund,
  makeGroup,
  makeLayers,
  makeRole,
  makeVenue,
  secretAddress,
} from '../testkit/rows.ts';

const visibilities = ['EXACT', 'AREA', 'HIDDEN'] as const;
type Visibility = (typeof visibilities)[number];
const closest = (one: Visibility, other: Visibility) => visibilities[Math.max(visibilities.indexOf(one), visibilities.indexOf(other))];

let layers: Layers;
const at = (visibility: Visibility) => ({ visibility, ...secretAddress(layers) });
const told = 'location { visibility address { postcode } point { latitude } place { kind } } places { kind }';
const shown = { EXACT: 'SETTLEMENT', AREA: 'PARISH', HIDDEN: undefined };
const served = { EXACT: 'WARD', AREA: 'PARISH', HIDDEN: 'DISTRICT' };

/** Of this visibility and nothing more. */
function expectTold({ location, places }: { location: object | null; places: { kind: string }[] }, visibility: Visibility) {
  expect(places).toEqual([{ kind: served[visibility] }]);
  if (visibility === 'HIDDEN') return expect(location).toBeNull();
  const exact = visibility === 'EXACT';
  return expect(location).toEqual({
    visibility,
    place: { kind: shown[visibility] },
    address: exact ? { postcode: 'AA1 1ZZ' } : null,
    point: exact ? { latitude: 52.123456 } : null,
  });
}

test.beforeAll(async ({ db }) => {
  layers = await makeLayers(db);
});

for (const parent of visibilities)
  for (const child of visibilities) {
    const name = `${parent} with ${child}`;

    test(`a role that says ${child} of a group that is ${parent} tells what ${closest(parent, child)} tells`, async ({ db }) => {
      const group = await makeGroup(db, { name: `Group ${name}`, location: at(parent) });
      const role = await makeRole(db, { name: `Role ${name}`, groupId: group.id, location: at(child), places: [layers.ward] });
      const { node } = await ask(db, `{ node(id: "${globalId('Opportunity', role.id)}") { ... on Opportunity { ${told} } } }`);
      expectTold(node, closest(parent, child) as Visibility);
    });

    test(`a venue that says ${child} inside one that is ${parent} tells what ${closest(parent, child)} tells, and names it only when open`, async ({
      db,
    }) => {
      const outer = await makeVenue(db, { name: `Outer ${name}`, location: at(parent) });
      const inner = await makeVenue(db, { name: `Inner ${name}`, insideOfId: outer.id, location: at(child), places: [layers.ward] });
      await makeVenue(db, { name: `Innermost ${name}`, insideOfId: inner.id, location: at('EXACT'), places: [layers.ward] });
      const asked = `${told} ... on Venue { insideOf { name } contains { name ${told} } }`;
      const { a, b, c } = await ask(
        db,
        `{ a: listing(slug: "${outer.slug}") { ${asked} } b: listing(slug: "${inner.slug}") { ${asked} } c: listing(slug: "innermost-${inner.slug.slice(6)}") { ${told} } }`,
      );
      const least = closest(parent, child) as Visibility;
      expectTold(b, least);
      expectTold(c, least);
      const open = least === 'EXACT';
      expect(b.insideOf).toEqual(open ? { name: `Outer ${name}` } : null);
      expect(a.contains).toHaveLength(open ? 1 : 0);
      expect(b.contains).toHaveLength(open ? 1 : 0);
    });

    test(`an event that says ${child} with a host that is ${parent} is hidden only by a hidden host`, async ({ db }) => {
      const open = await makeGroup(db, { name: `Open host ${name}` });
      const host = await makeGroup(db, { name: `Host ${name}`, location: at(parent) });
      const event = await makeEvent(db, { name: `Event ${name}`, hosts: [open.id, host.id], location: at(child), places: [layers.ward] });
      const { listing } = await ask(db, `{ listing(slug: "${event.slug}") { ${told} } }`);
      expectTold(listing, parent === 'HIDDEN' ? 'HIDDEN' : child);
    });

    test(`an activity of a group that is ${parent} at a hall that is ${child} says where only when both are open`, async ({ db }) => {
      const hall = await makeVenue(db, { name: `Hall ${name}`, location: at(child) });
      const group = await makeGroup(db, { name: `Club ${name}`, location: at(parent) });
      const activity = await makeActivity(db, { name: 'Tea', groupId: group.id, venueId: hall.id });
      const { node, listing } = await ask(
        db,
        `{ node(id: "${globalId('Activity', activity.id)}") { ... on Activity { venue { name } group { meetsAt { name } } } } listing(slug: "${hall.slug}") { ... on Venue { groups { name } } } }`,
      );
      const open = closest(parent, child) === 'EXACT';
      expect(node.venue).toEqual(open ? { name: hall.name } : null);
      expect(node.group.meetsAt).toHaveLength(open ? 1 : 0);
      expect(listing.groups).toHaveLength(open ? 1 : 0);
    });

    test(`an award to a group that is ${parent} from a fund that is ${child} names no place finer than the closer of the two`, async ({
      db,
    }) => {
      const group = await makeGroup(db, { name: `Winner ${name}`, location: at(parent) });
      const fund = await makeFund(db, { name: `Fund ${name}`, location: at(child) });
      const asked = { recipientName: 'Winner', title: 'Chairs', recipientId: group.id, fundId: fund.id, places: [layers.ward] };
      const award = await makeAward(db, asked);
      const { node } = await ask(db, `{ node(id: "${globalId('Award', award.id)}") { ... on Award { places { kind } } } }`);
      expect(node.places).toEqual([{ kind: served[closest(parent, child) as Visibility] }]);
    });
  }

describe('a row that says nothing of its own location', () => {
  test('takes that of the hall it is held at, and nothing when its group is withheld', async ({ db }) => {
    const hall = await makeVenue(db, { name: 'Town Hall', location: at('EXACT') });
    for (const visibility of visibilities) {
      const group = await makeGroup(db, { name: `Helpers ${visibility}`, location: at(visibility) });
      const role = await makeRole(db, { name: `Steward ${visibility}`, groupId: group.id, venueId: hall.id });
      const asked = `{ listing(slug: "${role.slug}") { location { address { postcode } } ... on Opportunity { venue { name } } } }`;
      const { listing } = await ask(db, asked);
      if (visibility === 'EXACT') expect(listing).toEqual({ location: { address: { postcode: 'AA1 1ZZ' } }, venue: { name: 'Town Hall' } });
      else expect(listing).toEqual({ location: null, venue: null });
    }
  });

  test('takes nothing from a hall that is withheld', async ({ db }) => {
    const hall = await makeVenue(db, { name: 'Safe House', location: at('AREA') });
    const group = await makeGroup(db, { name: 'Guests' });
    await makeActivity(db, { name: 'Supper', groupId: group.id, venueId: hall.id });
    await makeEvent(db, { name: 'Open day', hosts: [group.id], venueId: hall.id });
    const asked =
      '{ a: listing(slug: "guests") { location { place { kind } } } b: listing(slug: "open-day") { location { place { kind } } } }';
    expect(await ask(db, asked)).toEqual({ a: { location: null }, b: { location: null } });
  });
});

test('no map link is shown of an AREA listing, and neither map link nor register number of what hangs on a hidden one', async ({ db }) => {
  const shared = {
    identifiers: { create: [{ scheme: 'GB-CHC', value: '1' }] },
    links: {
      create: [
        { kind: 'MAP' as const, url: 'https://maps.example' },
        { kind: 'WEBSITE' as const, url: 'https://site.example' },
      ],
    },
  };
  for (const visibility of visibilities) {
    const group = await makeGroup(db, { name: `Linked ${visibility}`, location: at(visibility), ...shared });
    const role = await makeRole(db, { name: `Linked role ${visibility}`, groupId: group.id, ...shared });
    for (const { slug } of [group, role]) {
      const { listing } = await ask(db, `{ listing(slug: "${slug}") { links { kind } identifiers { value } } }`);
      const maps = visibility === 'EXACT' ? [{ kind: 'MAP' }] : [];
      expect(listing).toEqual({ links: [...maps, { kind: 'WEBSITE' }], identifiers: visibility === 'HIDDEN' ? [] : [{ value: '1' }] });
    }
  }
});
