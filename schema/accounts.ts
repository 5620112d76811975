import { may, permissions } from '../server/accounts/permissions.ts';
import type { Viewer } from '../server/accounts/viewer.ts';
import { InputFaults, NotSignedIn } from '../server/refusals.ts';
import { builder } from './builder.ts';
import { refusals } from './refusals.ts';

/** Everything that is not public hangs on the viewer, so that nothing public can reach it. */
export const ViewerRef = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Whoever is signed in, with all that staff may see. Null for everybody else; its answers are never kept.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'How colleagues see them.' }),
    email: t.exposeString('email', { description: 'Where their links go.' }),
    may: t.stringList({
      description: 'Rows of the table of permissions that they may do to anything at all: what a menu shows.',
      resolve: (viewer) => Object.keys(permissions).filter((action) => may(viewer, action as keyof typeof permissions)),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerRef,
    nullable: true,
    description: 'Whoever is signed in; null otherwise.',
    resolve: (_root, _args, { viewer }) => viewer,
  }),
);

builder.mutationField('changeOwnName', (t) =>
  t.field({
    type: ViewerRef,
    rule: 'account.self',
    errors: { types: refusals },
    description: 'Changes how colleagues see the viewer.',
    args: { name: t.arg.string({ required: true, description: 'One to 80 characters.' }) },
    resolve: async (_root, { name }, { viewer, db }) => {
      if (!viewer) throw new NotSignedIn();
      const written = name.trim();
      if (!written || written.length > 80) throw new InputFaults([{ path: 'name', message: 'Write a name of one to 80 characters.' }]);
      await db().account.update({ where: { id: viewer.accountId }, data: { name: written } });
      return { ...viewer, name: written };
    },
  }),
);
