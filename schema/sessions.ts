/** Where the viewer is signed in, and ending it. */
import { endOtherSessions, endSession, endSessionsOf, type OwnSession, sessionsOf } from '../server/accounts/sessions.ts';
import { NotSignedIn } from '../server/refusals.ts';
import { ViewerRef } from './accounts.ts';
import { builder } from './builder.ts';
import { refusals } from './refusals.ts';
import { readStaffId, staffId } from './staff-ids.ts';

export const SessionRef = builder.objectRef<OwnSession>('Session').implement({
  description: 'A device on which somebody is signed in.',
  fields: (t) => ({
    id: t.id({ description: 'To end it by.', resolve: ({ id }) => staffId('Session', id) }),
    device: t.exposeString('device', { description: 'Browser and system, as far as the browser says: "Firefox on Windows".' }),
    signedInAt: t.expose('signedInAt', { type: 'DateTime', description: 'When they signed in.' }),
    lastUsedAt: t.expose('lastUsedAt', { type: 'DateTime', description: 'When it was last used, to the hour.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'When it ends unless it is used before.' }),
    current: t.boolean({
      description: 'The one that asks.',
      resolve: ({ id }, _args, { viewer }) => id === viewer?.sessionId,
    }),
  }),
});

builder.objectFields(ViewerRef, (t) => ({
  sessions: t.field({
    type: [SessionRef],
    description: 'Where they are signed in, the last used first; at most 100.',
    resolve: ({ accountId }, _args, { db, now }) => sessionsOf(db(), accountId, now),
  }),
}));

const SignedOutRef = builder.objectRef<{ sessions: number }>('SessionsEnded').implement({
  description: 'Sessions were ended. Their cookies mean nothing any more.',
  fields: (t) => ({ sessions: t.exposeInt('sessions', { description: 'How many.' }) }),
});

builder.mutationFields((t) => ({
  signOut: t.field({
    type: SignedOutRef,
    rule: 'account.self',
    errors: { types: refusals },
    description: 'Ends the session that asks.',
    resolve: async (_root, _args, { db, viewer }) => {
      if (!viewer) throw new NotSignedIn();
      await endSession({ db: db(), viewer }, viewer.sessionId);
      return { sessions: 1 };
    },
  }),
  endSession: t.field({
    type: SignedOutRef,
    rule: 'account.self',
    errors: { types: refusals },
    description: 'Ends one session: of the viewer, or as administrator of anybody.',
    args: { id: t.arg.id({ required: true, description: 'Of the session.' }) },
    resolve: async (_root, { id }, { db, viewer }) => {
      await endSession({ db: db(), viewer }, readStaffId(id, 'Session'));
      return { sessions: 1 };
    },
  }),
  endOtherSessions: t.field({
    type: SignedOutRef,
    rule: 'account.self',
    errors: { types: refusals },
    description: 'Ends all sessions of the viewer but the one that asks.',
    resolve: async (_root, _args, { db, viewer }) => ({ sessions: await endOtherSessions({ db: db(), viewer }) }),
  }),
  endSessionsOf: t.field({
    type: SignedOutRef,
    rule: 'account.sessions',
    errors: { types: refusals },
    description: 'Ends all sessions of one person, whose device was lost, or who has left.',
    args: { person: t.arg.id({ required: true, description: 'Of the person.' }) },
    resolve: async (_root, { person }, { db, viewer }) => ({
      sessions: await endSessionsOf({ db: db(), viewer }, readStaffId(person, 'Person')),
    }),
  }),
}));
