/** Accounts, sessions and memberships. */
import { randomUUID } from 'node:crypto';
import type { Role } from '../../../generated/prisma/client.ts';
import { globalId } from '../../testkit/rows.ts';
import { makeSession } from '../../testkit/viewers.ts';
import type { Example, FieldExample } from './examples.ts';
import type { Where, World } from './world.ts';

const nothing = async () => ({});
const textId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64');

/** Somebody who has this part there. */
async function member(world: World, where: Where, role: Role) {
  const { viewer } = await makeSession(world.db, { role, body: world.bodies[where] });
  const membership = await world.db.membership.findFirstOrThrow({ where: { accountId: viewer.accountId } });
  return { viewer, id: globalId('Membership', membership.id) };
}

const ofBody = (world: World, where: Where) => world.subject(where, world.bodies[where]);

const grant =
  'mutation($body: ID!, $email: String!, $role: Role!, $places: [ID!]) { grantMembership(body: $body, email: $email, role: $role, places: $places) { __typename } }';
const change = 'mutation($id: ID!, $role: Role!) { changeMembership(id: $id, role: $role) { __typename } }';
const end = 'mutation($id: ID!) { endMembership(id: $id) { __typename } }';

const granting = (role: Role, action: Example['action']): Example => ({
  query: grant,
  ...(action && { action }),
  make: async (world, where) => ({
    variables: {
      body: globalId('Group', world.bodies[where].id),
      email: `${randomUUID()}@new.example`,
      role,
      places: role === 'PARTNER' ? [globalId('Place', world.layers.parish.id)] : [],
    },
    subject: ofBody(world, where),
  }),
});

const changing = (from: Role, to: Role, action: Example['action']): Example => ({
  query: change,
  ...(action && { action }),
  make: async (world, where) => ({ variables: { id: (await member(world, where, from)).id, role: to }, subject: ofBody(world, where) }),
});

const ending = (role: Role, action: Example['action']): Example => ({
  query: end,
  ...(action && { action }),
  make: async (world, where) => ({ variables: { id: (await member(world, where, role)).id }, subject: ofBody(world, where) }),
});

export const accountsMutations: Readonly<Record<string, readonly Example[]>> = {
  changeOwnName: [{ query: 'mutation { changeOwnName(name: "Sam") { __typename } }', make: nothing }],
  signOut: [{ query: 'mutation { signOut { __typename } }', make: nothing }],
  endOtherSessions: [{ query: 'mutation { endOtherSessions { __typename } }', make: nothing }],
  endSession: [
    {
      query: 'mutation($id: ID!) { endSession(id: $id) { __typename } }',
      action: 'account.sessions',
      make: async ({ db }) => ({ variables: { id: textId('Session', (await makeSession(db, [])).viewer.sessionId) } }),
    },
  ],
  endSessionsOf: [
    {
      query: 'mutation($id: ID!) { endSessionsOf(person: $id) { __typename } }',
      make: async ({ db }) => ({ variables: { id: textId('Person', (await makeSession(db, [])).viewer.accountId) } }),
    },
  ],
  grantMembership: [
    granting('OWNER', undefined),
    granting('PARTNER', 'member.grant-partner'),
    granting('CURATOR', 'member.grant-staff'),
    granting('ADMIN', 'member.grant-staff'),
  ],
  changeMembership: [
    changing('PARTNER', 'OWNER', undefined),
    changing('OWNER', 'CURATOR', 'member.grant-staff'),
    changing('OWNER', 'ADMIN', 'member.grant-staff'),
    changing('CURATOR', 'OWNER', 'member.grant-staff'),
  ],
  endMembership: [ending('OWNER', 'member.change'), ending('PARTNER', 'member.change'), ending('CURATOR', 'member.grant-staff')],
};

type Data = {
  viewer: null | { body?: unknown; bodies?: { nodes: { id: string; members: { person: { sessions: unknown[] } }[] | null }[] } | null };
};

export const accountsFields: Readonly<Record<string, readonly FieldExample[]>> = {
  'Viewer.body': [
    {
      query: 'query($id: ID!) { viewer { body(id: $id) { name } } }',
      make: async (world, where) => ({ variables: { id: globalId('Group', world.bodies[where].id) }, subject: ofBody(world, where) }),
      shows: (data) => Boolean((data as Data).viewer?.body),
    },
  ],
  'Viewer.bodies': [
    {
      query: 'query($name: String!) { viewer { bodies(query: $name) { nodes { id } } } }',
      make: async (world, where) => ({ variables: { name: world.bodies[where].name }, subject: ofBody(world, where) }),
      shows: (data) => Boolean((data as Data).viewer?.bodies?.nodes.length),
    },
  ],
  'Person.sessions': [
    {
      query: 'query($name: String!) { viewer { bodies(query: $name) { nodes { id members { person { sessions { id } } } } } } }',
      make: async (world, where) => {
        await member(world, where, 'OWNER');
        return { variables: { name: world.bodies[where].name } };
      },
      shows: (data) =>
        Boolean((data as Data).viewer?.bodies?.nodes.some(({ members }) => members?.some(({ person }) => person.sessions.length))),
    },
  ],
};
