/**
 * Who may do what, as data: one row an action, one column a role. `docs/permissions.md` prints it, a test asks every mutation and staff-only field of
 * the API with every role, in scope and out of it. A mutation names its row (`rule`), or the schema does not build (schema/rules.ts).
 */
import type { ListingKind, Role } from '../../generated/prisma/client.ts';
import { NotAllowed, NotSignedIn } from '../refusals.ts';
import type { Part, Viewer } from './viewer.ts';

/**
 * How far a role reaches: `own` what their body owns, or the body itself; `scope` what their body stewards, or nobody does, within the places and
 * kinds of their membership; `all` everything.
 */
export type Reach = 'no' | 'own' | 'scope' | 'all';

export interface Permission {
  /** Ends the sentence "may …". */
  readonly may: string;
  /** Without signing in; proved in another way (a mailed link) where it needs proof. */
  readonly PUBLIC?: 'all';
  /** Whoever has signed in, with or without a part in any body. */
  readonly SIGNED_IN?: 'all';
  readonly OWNER: Reach;
  readonly PARTNER: Reach;
  readonly CURATOR: Reach;
  readonly ADMIN: Reach;
}

const row = (may: string, OWNER: Reach, PARTNER: Reach, CURATOR: Reach, ADMIN: Reach = 'all'): Permission => ({
  may,
  OWNER,
  PARTNER,
  CURATOR,
  ADMIN,
});
const anyone = (may: string): Permission => ({ may, PUBLIC: 'all', OWNER: 'all', PARTNER: 'all', CURATOR: 'all', ADMIN: 'all' });
const signedIn = (may: string): Permission => ({ ...row(may, 'all', 'all', 'all'), SIGNED_IN: 'all' });

export const permissions = {
  // Accounts
  'account.self': signedIn('see and end their own sessions, and change their own name'),
  'account.sessions': row('see and end the sessions of others', 'no', 'no', 'no'),
  'member.read': row('see who works for a body', 'own', 'own', 'scope'),
  'member.change': row('add and end owners of a body, and end its partners', 'own', 'no', 'scope'),
  'member.grant-partner': row('make somebody partner, within the places and kinds of their own part', 'no', 'no', 'scope'),
  'member.grant-staff': row('make somebody curator or administrator, and end that', 'no', 'no', 'no'),
  // Records
  'record.read': row('read a whole record, drafts and staff-only contacts included', 'own', 'own', 'scope'),
  'record.read-hidden': row('see a location that is withheld (each time is logged)', 'own', 'no', 'scope'),
  'record.read-viewings': row('see who looked at withheld locations', 'no', 'no', 'no'),
  'record.create': row('add a record', 'own', 'scope', 'scope'),
  'record.change': row('change a record; what is held waits for a curator', 'own', 'own', 'scope'),
  'record.change-held': row(
    'change what is held: name, wider visibility, owner, steward, identifiers, e-mail, web address, kind, place',
    'no',
    'no',
    'scope',
  ),
  'record.publish': row('publish, suspend, archive and restore to the public pages', 'no', 'no', 'scope'),
  'record.close': row('say that it has closed', 'own', 'own', 'scope'),
  'record.confirm': row('confirm that it is still right', 'own', 'own', 'scope'),
  'record.restore': row('bring back an earlier revision', 'own', 'no', 'scope'),
  'record.consent': row('record that a person agreed to their contact being shown', 'own', 'own', 'scope'),
  'record.relate': row('tell how bodies and listings belong together', 'own', 'own', 'scope'),
  'record.merge': row('merge two records and undo it', 'no', 'no', 'scope'),
  'record.note': row('write staff notes', 'no', 'no', 'scope'),
  'person.erase': row('erase a person', 'no', 'no', 'no'),
  // Queue
  'queue.read': row('see what waits for a decision', 'no', 'no', 'scope'),
  'queue.decide': row('decide it', 'no', 'no', 'scope'),
  'claim.revoke': row('take a claim back', 'no', 'no', 'scope'),
  // From the public
  'public.suggest': anyone('suggest a listing or a change, report a problem, claim a listing, tell what is missing'),
  'public.alerts': anyone('ask to be told of funding and of what is new'),
  'public.follow-link': anyone('do what a mailed link was sent for'),
  // Administration
  'vocabulary.change': row('change vocabularies, synonyms, places, sources and bank holidays', 'no', 'no', 'no'),
  'register.undo': row('take back a change of what is kept beside the records, if they could make it', 'own', 'own', 'scope'),
  'collection.change': row('shape what its own embeds show', 'own', 'own', 'scope'),
  'engagement.read': row('see the engagement register', 'no', 'no', 'scope'),
  'engagement.change': row('note contacts with councils and partners', 'no', 'no', 'scope'),
  'body.hosts': row('say which websites are a body’s own', 'own', 'own', 'scope'),
  'report.read': row('see figures by place', 'no', 'scope', 'scope'),
  'alert.read': row('see how many people alerts reach, by place and by fund, and what they said came of it', 'no', 'no', 'scope'),
  'mail.read': row('see mail that was not sent', 'no', 'no', 'no'),
  'job.retry': row('see jobs that failed for good, and have them tried again', 'no', 'no', 'no'),
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof permissions;

/** What an action is done to. */
export interface Subject {
  /** The listing's or body's own id. */
  readonly id?: number | undefined;
  readonly ownerId?: number | null | undefined;
  readonly stewardId?: number | null | undefined;
  readonly kind?: ListingKind | null | undefined;
  /** Where it truly is and what it truly serves, withheld or not. */
  readonly placeIds?: readonly number[] | undefined;
}

const owns = (part: Part, { id, ownerId }: Subject) => part.bodyId === ownerId || part.bodyId === id;

function inScope({ bodyId, kinds, placeIds }: Part, { stewardId, kind, placeIds: places = [] }: Subject): boolean {
  if (stewardId != null && stewardId !== bodyId) return false;
  if (kind && kinds.length && !kinds.includes(kind)) return false;
  return placeIds === null || places.some((id) => placeIds.has(id));
}

function reaches(reach: Reach, part: Part, subject: Subject | undefined): boolean {
  if (reach === 'no') return false;
  // Asked without a subject: whether there is anything at all they may do it to.
  if (reach === 'all' || !subject) return true;
  return reach === 'own' ? owns(part, subject) : inScope(part, subject);
}

/** The columns of the table that are roles: OWNER is what every member of a body is, whatever else they are. */
export const rolesOf = (role: Role): readonly Role[] => (role === 'OWNER' ? ['OWNER'] : ['OWNER', role]);

/** Without a subject: whether they may do it to anything. */
export function may(viewer: Viewer | null, action: Action, subject?: Subject): boolean {
  const permission: Permission = permissions[action];
  if (permission.PUBLIC || (permission.SIGNED_IN && viewer)) return true;
  return viewer?.parts.some((part) => rolesOf(part.role).some((role) => reaches(permission[role], part, subject))) ?? false;
}

/** @throws NotSignedIn, NotAllowed */
export function authorise(viewer: Viewer | null, action: Action, subject?: Subject): asserts viewer is Viewer {
  if (may(viewer, action, subject)) return;
  if (!viewer) throw new NotSignedIn();
  throw new NotAllowed(`You may not ${permissions[action].may}${subject ? ' here' : ''}. Ask whoever looks after it, or an administrator.`);
}
