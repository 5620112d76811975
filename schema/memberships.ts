/** Changing who works for which body. */
import { type MembershipRow, readMembership } from '../server/accounts/bodies.ts';
import { changeMembership, endMembership, grantMembership } from '../server/accounts/memberships.ts';
import { MembershipRef, RoleRef } from './bodies.ts';
import { builder } from './builder.ts';
import { ListingKind } from './listings.ts';
import { refusals } from './refusals.ts';
import { readStaffNumber } from './staff-ids.ts';

const ChangeRef = builder.objectRef<{ membership: MembershipRow; notice: string | null }>('MembershipChange').implement({
  description: 'A membership was made, changed or ended.',
  fields: (t) => ({
    membership: t.expose('membership', { type: MembershipRef, description: 'As it is now.' }),
    notice: t.exposeString('notice', { nullable: true, description: 'What somebody should know of or do next, in a sentence.' }),
  }),
});

const placesOf = (ids: readonly (string | number)[] | null | undefined) => (ids ?? []).map((id) => readStaffNumber(id, 'Place'));

builder.mutationFields((t) => {
  const part = {
    role: t.arg({ type: RoleRef, required: true, description: 'What they may do.' }),
    kinds: t.arg({ type: [ListingKind], description: 'For curators and partners: which kinds; every kind when empty.' }),
    places: t.arg.idList({ description: 'For curators and partners: where; everywhere when empty.' }),
  };
  return {
    grantMembership: t.field({
      type: ChangeRef,
      rule: 'member.change',
      errors: { types: refusals },
      description: 'Gives somebody a part in a body, and mails them a link to sign in. Nobody gives away more than they have.',
      args: {
        body: t.arg.id({ required: true, description: 'Global id of the group.' }),
        email: t.arg.string({ required: true, description: 'Of whoever is invited.' }),
        name: t.arg.string({ description: 'How colleagues see them, if they are new here.' }),
        ...part,
      },
      resolve: async (_root, { body, email, name, role, kinds, places }, { db, viewer, now, signInLink, publicUrl }) => {
        const bodyId = readStaffNumber(body, 'Group');
        const grant = { bodyId, email, name: name ?? null, role, kinds: kinds ?? [], placeIds: placesOf(places) };
        const id = await grantMembership({ db: db(), viewer, now, signInLink, publicUrl }, grant);
        return {
          membership: await readMembership(db(), id),
          notice: 'A link to sign in is on its way to them. It is good for seven days.',
        };
      },
    }),
    changeMembership: t.field({
      type: ChangeRef,
      rule: 'member.change',
      errors: { types: refusals },
      description: 'Ends a membership and begins another in its place. Nobody changes their own.',
      args: { id: t.arg.id({ required: true, description: 'Of the membership.' }), ...part },
      resolve: async (_root, { id, role, kinds, places }, { db, viewer, now }) => {
        const given = { role, kinds: kinds ?? [], placeIds: placesOf(places) };
        const next = await changeMembership({ db: db(), viewer, now }, readStaffNumber(id, 'Membership'), given);
        return { membership: await readMembership(db(), next), notice: null };
      },
    }),
    endMembership: t.field({
      type: ChangeRef,
      rule: 'account.self',
      errors: { types: refusals },
      description: 'Ends a membership: one’s own, or that of somebody one may end it for. What the body owns stays with the body.',
      args: { id: t.arg.id({ required: true, description: 'Of the membership.' }) },
      resolve: async (_root, { id }, { db, viewer, now }) => {
        const ended = await endMembership({ db: db(), viewer, now }, readStaffNumber(id, 'Membership'));
        return { membership: await readMembership(db(), ended.id), notice: ended.notice };
      },
    }),
  };
});
