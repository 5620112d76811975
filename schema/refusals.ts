/** What a mutation may answer instead of its result. */

import { ChangedMeanwhile, InputFaults, NotAllowed, NotFound, NotSignedIn, RuleBroken } from '../server/refusals.ts';
import { builder } from './builder.ts';

const RefusalRef = builder.interfaceRef<Error>('Refusal').implement({
  description: 'Why nothing was changed.',
  fields: (t) => ({ message: t.exposeString('message', { description: 'What stands against it and what to do, in a sentence.' }) }),
});

builder.objectType(NotSignedIn, {
  name: 'NotSignedIn',
  interfaces: [RefusalRef],
  description: 'Nobody is signed in, or the session has ended.',
});
builder.objectType(NotAllowed, { name: 'NotAllowed', interfaces: [RefusalRef], description: 'Signed in, but not for this.' });
builder.objectType(NotFound, {
  name: 'NotFound',
  interfaces: [RefusalRef],
  description: 'There is no such thing, or it is not yours to know of.',
});
builder.objectType(ChangedMeanwhile, {
  name: 'ChangedMeanwhile',
  interfaces: [RefusalRef],
  description: 'Somebody else changed or decided it first. Nothing was written.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'What it stands at now.' }),
    theirs: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What the others changed since, path by path: `{ "name": { "old": …, "new": … } }`. Nothing of it that is withheld.',
      resolve: (refusal) => refusal.meanwhile?.theirs ?? null,
    }),
    mergeable: t.boolean({
      description: 'None of that is what this change speaks of: the same again with the new version keeps both.',
      resolve: (refusal) => refusal.meanwhile?.mergeable ?? false,
    }),
  }),
});
builder.objectType(RuleBroken, {
  name: 'RuleBroken',
  interfaces: [RefusalRef],
  description: 'A rule of the record stands against it.',
  fields: (t) => ({ rule: t.exposeString('rule', { description: 'Which rule, for programs: "consent-needed".' }) }),
});

const FaultRef = builder.objectRef<InputFaults['faults'][number]>('InputFault').implement({
  description: 'One thing that was written and cannot be kept as it is.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'The field it is about: "contacts/12/phone".' }),
    message: t.exposeString('message', { description: 'What was expected, and what to write.' }),
  }),
});
builder.objectType(InputFaults, {
  name: 'InputFaults',
  interfaces: [RefusalRef],
  description: 'Something that was written cannot be kept as it is. Every fault is told at once.',
  fields: (t) => ({ faults: t.expose('faults', { type: [FaultRef], description: 'Each of them.' }) }),
});

/** For `errors: { types: refusals }` of a mutation. */
export const refusals = [NotSignedIn, NotAllowed, NotFound, InputFaults, ChangedMeanwhile, RuleBroken];
