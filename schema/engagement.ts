/** The engagement register, for staff: which councils and partners take part, and which do not yet. */
import { encodeGlobalID } from '@pothos/plugin-relay';
import type { BodyContact as BodyContactRow } from '../generated/prisma/client.ts';
import {
  type EngagedBody,
  engagedBodies,
  engagedBody,
  engagementCsv,
  type UnclaimedHost,
  unclaimedHosts,
} from '../server/engagement/bodies.ts';
import { contacts } from '../server/registers/contacts.ts';
import { hosts, tidyHosts } from '../server/registers/hosts.ts';
import { change } from '../server/registers/register.ts';
import { ViewerRef } from './accounts.ts';
import { AdminChange } from './admin-changes.ts';
import { builder } from './builder.ts';
import { refusals } from './refusals.ts';
import { numberIn, numberInListing, readStaffNumber } from './staff-ids.ts';

const BodyContact = builder.objectRef<BodyContactRow>('BodyContact').implement({
  description: 'That somebody spoke with a body. Staff only.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => encodeGlobalID('BodyContact', id) }),
    on: t.expose('on', { type: 'Date', description: 'The day.' }),
    how: t.exposeString('how', { description: 'How, and with whom by their office: "By telephone with the clerk".' }),
    note: t.exposeString('note', { nullable: true, description: 'What came of it.' }),
    by: t.string({
      nullable: true,
      description: 'Who noted it.',
      resolve: async ({ accountId }, _args, { db }) =>
        accountId === null ? null : ((await db().account.findUnique({ where: { id: accountId }, select: { name: true } }))?.name ?? null),
    }),
  }),
});

const EngagedBodyRef = builder.objectRef<EngagedBody>('EngagedBody').implement({
  description: 'A council or partner in the engagement register. Staff only.',
  fields: (t) => ({
    id: t.id({ description: 'Global id of the group.', resolve: ({ id }) => encodeGlobalID('Group', id) }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    slug: t.exposeString('slug', { description: 'Its slug.' }),
    council: t.exposeString('council', {
      nullable: true,
      description: 'What sort of local council it is. Null for a partner that is none.',
    }),
    members: t.exposeInt('members', { description: 'People with a part in it.' }),
    signedIn: t.exposeInt('signedIn', { description: 'Those of them who have ever signed in.' }),
    lastSignedInAt: t.expose('lastSignedInAt', { type: 'DateTime', nullable: true, description: 'When one of them was last here.' }),
    hosts: t.exposeStringList('hosts', { description: 'Host names of its websites.' }),
    embedsSeen: t.exposeInt('embedsSeen', { description: 'How often elements were seen on them in 90 days.' }),
    embedSeenOn: t.expose('embedSeenOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day within 90 on which we were seen there.',
    }),
    owned: t.exposeInt('owned', { description: 'Published listings it answers for.' }),
    overdue: t.exposeInt('overdue', { description: 'Those of them that are overdue.' }),
    lastContactOn: t.expose('lastContactOn', { type: 'Date', nullable: true, description: 'When somebody last noted a contact.' }),
    unreached: t.exposeBoolean('unreached', {
      description: 'Nobody of it ever signed in, no embed was seen in 90 days, and no contact was noted in a year.',
    }),
    contacts: t.field({
      type: [BodyContact],
      complexity: { field: 2, multiplier: 10 },
      description: 'Contacts with it, the latest first, at most 50.',
      resolve: ({ id }, _args, { db }) =>
        db().bodyContact.findMany({ where: { bodyId: id }, orderBy: [{ on: 'desc' }, { id: 'desc' }], take: 50 }),
    }),
  }),
});

const UnclaimedHostRef = builder.objectRef<UnclaimedHost>('UnclaimedHost').implement({
  description: 'A website that shows our elements and is in nobody’s list. Staff only.',
  fields: (t) => ({
    host: t.exposeString('host', { description: 'Its host name.' }),
    times: t.exposeInt('times', { description: 'How often elements were seen on it in 90 days.' }),
    lastOn: t.expose('lastOn', { type: 'Date', description: 'When last.' }),
  }),
});

const EngagementFilter = builder.inputType('EngagementFilter', {
  description: 'Which bodies of the engagement register.',
  fields: (t) => ({
    unreached: t.boolean({ description: 'True: only those we have not reached.' }),
    councils: t.boolean({ description: 'True: only local councils. False: only other partners.' }),
    query: t.string({ description: 'Part of the name.' }),
  }),
});
const filterArg = { type: EngagementFilter, description: 'Which of them.' } as const;

builder.objectFields(ViewerRef, (t) => ({
  engagement: t.field({
    type: [EngagedBodyRef],
    rule: 'engagement.read',
    complexity: { field: 100, multiplier: 50 },
    description: 'Councils and partners within the viewer’s scope, by name.',
    args: {
      filter: t.arg(filterArg),
      first: t.arg.int({ description: 'How many, 1 to 999; 200 when nothing is said.' }),
      skip: t.arg.int({ description: 'How many to pass over first.' }),
    },
    resolve: async (viewer, { filter, first, skip }, { db, now }) => {
      const from = Math.max(skip ?? 0, 0);
      return (await engagedBodies(db(), viewer, filter ?? {}, now)).slice(from, from + Math.min(Math.max(first ?? 200, 1), 999));
    },
  }),
  engagedBody: t.field({
    type: EngagedBodyRef,
    nullable: true,
    rule: 'engagement.read',
    complexity: { field: 5, multiplier: 1 },
    description: 'One body, whether or not it stands in the register yet. Null for what is none, or not within the viewer’s scope.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the group.' }) },
    resolve: (viewer, { id }, { db, now }) => engagedBody(db(), viewer, readStaffNumber(id, 'Group'), now),
  }),
  engagementCsv: t.string({
    nullable: true,
    rule: 'engagement.read',
    complexity: 500,
    description: 'The same as a table for a spreadsheet: CSV in UTF-8, in which no cell is a formula.',
    args: { filter: t.arg(filterArg) },
    resolve: async (viewer, { filter }, { db, now }) => engagementCsv(await engagedBodies(db(), viewer, filter ?? {}, now)),
  }),
  unclaimedHosts: t.field({
    type: [UnclaimedHostRef],
    rule: 'engagement.read',
    description: 'Websites that show our elements and are in nobody’s list, busiest first, at most 200.',
    resolve: (_viewer, _args, { db, now }) => unclaimedHosts(db(), now),
  }),
}));

builder.mutationField('noteContact', (t) =>
  t.field({
    type: AdminChange,
    rule: 'engagement.change',
    errors: { types: refusals },
    description: 'Notes a contact with a council or partner, or changes a note.',
    args: {
      id: t.arg.id({ description: 'The id of the note to change; none adds one.' }),
      body: t.arg.id({ required: true, description: 'Global id of the group.' }),
      on: t.arg({ type: 'Date', required: true, description: 'The day.' }),
      how: t.arg.string({ required: true, description: 'How, and with whom by their office.' }),
      note: t.arg.string({ description: 'What came of it.' }),
    },
    resolve: (_root, { id, body, on, how, note }, { db, viewer, now }) => {
      const row = { bodyId: numberInListing(body), on: on.toISOString().slice(0, 10), how: how.trim(), note: note?.trim() || null };
      const next = (before: { accountId: string | null } | null) => ({
        ...row,
        accountId: before ? before.accountId : (viewer?.accountId ?? null),
      });
      return change(db(), contacts, id ? String(numberIn('BodyContact', id)) : null, next, { viewer, now });
    },
  }),
);
builder.mutationField('removeContact', (t) =>
  t.field({
    type: AdminChange,
    rule: 'engagement.change',
    errors: { types: refusals },
    description: 'Takes a note of a contact away.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { db, viewer, now }) =>
      change(db(), contacts, String(numberIn('BodyContact', id)), () => null, { viewer, now }),
  }),
);
builder.mutationField('setBodyHosts', (t) =>
  t.field({
    type: AdminChange,
    rule: 'body.hosts',
    errors: { types: refusals },
    description: 'Says which websites are a body’s own, so that embeds seen there are credited to it.',
    args: {
      body: t.arg.id({ required: true, description: 'Global id of the group.' }),
      hosts: t.arg.stringList({ required: true, description: 'Host names; an address will do.' }),
    },
    resolve: (_root, { body, hosts: written }, { db, viewer, now }) =>
      change(db(), hosts, String(numberInListing(body)), (before) => (before ? { ...before, hosts: tidyHosts(written) } : null), {
        viewer,
        now,
      }),
  }),
);
builder.mutationField('addBodyHosts', (t) =>
  t.field({
    type: AdminChange,
    rule: 'body.hosts',
    errors: { types: refusals },
    description: 'Adds websites to those that are a body’s own; those it has stay.',
    args: {
      body: t.arg.id({ required: true, description: 'Global id of the group.' }),
      hosts: t.arg.stringList({ required: true, description: 'Host names; an address will do.' }),
    },
    resolve: (_root, { body, hosts: written }, { db, viewer, now }) =>
      change(
        db(),
        hosts,
        String(numberInListing(body)),
        (before) => (before ? { ...before, hosts: tidyHosts([...before.hosts, ...written]) } : null),
        { viewer, now },
      ),
  }),
);
