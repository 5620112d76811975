/** Nobody gives away more than they have. */
import type { Prisma, Role } from '../../generated/prisma/client.ts';
import { InputFaults, NotAllowed } from '../refusals.ts';
import type { Body } from './body-subject.ts';
import type { PartGiven } from './memberships.ts';
import { type Action, authorise, may } from './permissions.ts';
import type { Part, Viewer } from './viewer.ts';

/** What it takes to make somebody this. */
export const grantedUnder: Readonly<Record<Role, Action>> = {
  OWNER: 'member.change',
  PARTNER: 'member.grant-partner',
  CURATOR: 'member.grant-staff',
  ADMIN: 'member.grant-staff',
};

/** What it takes to end it. */
const endedUnder: Readonly<Record<Role, Action>> = { ...grantedUnder, PARTNER: 'member.change' };

export const authoriseEnd = (viewer: Viewer | null, body: Body, role: Role) => authorise(viewer, endedUnder[role], body);

/** @throws NotAllowed, InputFaults */
export async function authoriseGrant(tx: Prisma.TransactionClient, viewer: Viewer, body: Body, given: PartGiven): Promise<void> {
  const action = grantedUnder[given.role];
  authorise(viewer, action, body);
  await checkPlaces(tx, given);
  if (action !== 'member.grant-partner') return;
  const theirs = viewer.parts.filter((part) => may({ ...viewer, parts: [part] }, action, body));
  if (!theirs.some((part) => covers(part, given)))
    throw new NotAllowed('You may only give away places and kinds that are yours. Choose among those, or ask an administrator.');
}

/** Everything, for an administrator; else as much of each as their own part has. */
function covers({ role, kinds, placeIds }: Part, given: PartGiven): boolean {
  if (role === 'ADMIN') return true;
  const kindsCovered = !kinds.length || (given.kinds.length > 0 && given.kinds.every((kind) => kinds.includes(kind)));
  const placesCovered = placeIds === null || (given.placeIds.length > 0 && given.placeIds.every((id) => placeIds.has(id)));
  return kindsCovered && placesCovered;
}

const mostPlaces = 100;

async function checkPlaces(tx: Prisma.TransactionClient, { role, kinds, placeIds }: PartGiven): Promise<void> {
  const fault = (path: string, message: string) => new InputFaults([{ path, message }]);
  if ((role === 'OWNER' || role === 'ADMIN') && (kinds.length || placeIds.length))
    throw fault('places', 'Owners and administrators are not held to places or kinds. Leave both out.');
  if (placeIds.length > mostPlaces) throw fault('places', `Name at most ${mostPlaces} places; a district stands for all its parishes.`);
  const known = await tx.place.count({ where: { id: { in: [...placeIds] } } });
  if (known !== new Set(placeIds).size) throw fault('places', 'One of the places is not there any more. Choose it again.');
}
