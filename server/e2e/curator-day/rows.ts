/** What the day is about: rows of its own beside the sample county, as staff would have written them. */
import type { Database } from '../../database.ts';
import { makeGroup } from '../../testkit/rows.ts';
import { makeViewer } from '../../testkit/viewers.ts';

const days = (count: number) => new Date(Date.now() + count * 24 * 60 * 60 * 1000);

export const curator = 'sam.reed@council.example';
export const secretary = 'secretary@heron-trust.example';
/** The parish of the embedded list. */
export const parish = 'somersham';

export async function makeDay(db: Database) {
  const place = await db.place.findUniqueOrThrow({ where: { slug: parish } });
  const body = await db.listing.findFirstOrThrow({ where: { kind: 'GROUP', status: 'PUBLISHED' }, orderBy: { id: 'asc' } });
  await makeViewer(db, { role: 'CURATOR', body, places: [place] }, { name: 'Sam Reed', email: curator });
  // They were never signed in here.
  await db.session.deleteMany();

  const watch = await makeGroup(db, {
    name: 'Heron Watch',
    summary: 'We count herons.',
    places: [place],
    contacts: { create: [{ role: 'Office', phone: '01487 840100', public: true, position: 0 }] },
  });
  const twins = [];
  for (const name of ['Plover Club', 'The Plover Club'])
    twins.push(
      await makeGroup(db, {
        name,
        summary: `${name} watches birds by the river.`,
        places: [place],
        contacts: { create: [{ role: 'Office', phone: '01487 840222', email: 'office@plover-club.example', public: true, position: 0 }] },
      }),
    );

  const trust = await makeGroup(db, {
    name: 'Heron Trust',
    contacts: { create: [{ role: 'Secretary', email: secretary, position: 0 }] },
  });
  const asked = { ownerId: trust.id, places: [place], createdAt: days(-1000), confirmedAt: days(-400) };
  const boats = await makeGroup(db, { ...asked, name: 'Heron Boats', dueAt: days(-35) });
  const hides = await makeGroup(db, { ...asked, name: 'Heron Hides', dueAt: days(-1) });
  const [survivor, twin] = twins;
  if (!survivor || !twin) throw new Error('The two that are one were not made.');
  return { watch, survivor, twin, boats, hides };
}
