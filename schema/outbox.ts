import { type DeadJob, deadJobs, retryDeadJob } from '../server/jobs/add-job.ts';
import { jobs } from '../server/jobs/jobs.ts';
import { type OutboxMail, readOutbox } from '../server/mail/outbox.ts';
import { NotFound } from '../server/refusals.ts';
import { ViewerRef } from './accounts.ts';
import { builder } from './builder.ts';
import { refusals } from './refusals.ts';

const MailStateEnum = builder.enumType('MailState', {
  description: 'How far a message has come.',
  values: {
    QUEUED: { description: 'It waits for its turn.' },
    SENDING: { description: 'Handed to the mail server, and not answered yet. If this lasts, it is sent again under the same Message-ID.' },
    SENT: { description: 'The mail server took it.' },
    FAILED: { description: 'Refused for good, or tried for five days.' },
    DROPPED: { description: 'Taken back before it was sent.' },
  } as const,
});

const OutboxMailRef = builder.objectRef<OutboxMail>('OutboxMail').implement({
  description: 'A message that was not sent.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its number, as in the log.' }),
    kind: t.exposeString('kind', { description: 'What it is for: "sign-in", "confirm-entries".' }),
    to: t.exposeString('to', { description: 'The address it goes to.' }),
    subject: t.exposeString('subject', { description: 'Its subject.' }),
    text: t.exposeString('text', { description: 'Its plain text; empty once it was erased, after 30 days.' }),
    state: t.expose('state', { type: MailStateEnum, description: 'How far it has come.' }),
    attempts: t.exposeInt('attempts', { description: 'How often it was handed over.' }),
    again: t.exposeInt('again', { description: 'How often it was handed over though the time before may have gone through.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was decided on.' }),
    notBefore: t.expose('notBefore', { type: 'DateTime', description: 'It is not tried before this.' }),
    trouble: t.exposeString('trouble', { nullable: true, description: 'The last answer of the mail server that was not an acceptance.' }),
  }),
});

const DeadJobRef = builder.objectRef<DeadJob>('DeadJob').implement({
  description: 'A job that failed for good.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'For `retryDeadJob`.' }),
    name: t.exposeString('name', { description: 'Which job: "assurance-ladder".' }),
    does: t.string({
      nullable: true,
      description: 'What it does, in a sentence; null for one that this version does not know.',
      resolve: ({ name }) => (Object.hasOwn(jobs, name) ? jobs[name as keyof typeof jobs].does : null),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was given up.' }),
    tries: t.exposeInt('tries', { description: 'How often it was tried.' }),
    trouble: t.exposeString('trouble', { description: 'What it met the last time.' }),
  }),
});

builder.objectFields(ViewerRef, (t) => ({
  outbox: t.field({
    type: [OutboxMailRef],
    rule: 'mail.read',
    description: 'Mail that was not sent, latest first, at most a hundred.',
    resolve: (_viewer, _args, { db }) => readOutbox(db()),
  }),
  deadJobs: t.field({
    type: [DeadJobRef],
    rule: 'job.retry',
    description: 'Jobs that failed for good, latest first, at most a hundred.',
    resolve: (_viewer, _args, { db }) => deadJobs(db()),
  }),
}));

builder.mutationField('retryDeadJob', (t) =>
  t.field({
    type: ViewerRef,
    rule: 'job.retry',
    errors: { types: refusals },
    description: 'Has a job that failed for good tried again.',
    args: { id: t.arg.id({ required: true, description: 'The id of a `DeadJob`.' }) },
    resolve: async (_root, { id }, { db, viewer }) => {
      const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(String(id));
      if (!isId || !(await retryDeadJob(db(), String(id))) || !viewer) throw new NotFound('That job is not there any more.');
      return viewer;
    },
  }),
);
