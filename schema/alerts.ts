/** Asking to hear of funding and of what is new, by mail and without an account. Rules: server/alerts. What was asked for is never read here. */
import { languageOf } from '../language/language.ts';
import { type AlertForm, openAlertForm, subscribeAlerts } from '../server/alerts/subscribe.ts';
import { inLanguage } from '../server/in-language.ts';
import { builder } from './builder.ts';
import { languageWords } from './language.ts';
import { refusals } from './refusals.ts';
import { FieldRef, ValueInput } from './submissions.ts';

const AlertFormRef = builder.objectRef<AlertForm>('AlertForm').implement({
  description: 'The form for alerts, as somebody opens it.',
  fields: (t) => ({
    token: t.exposeString('token', {
      description: 'Send it back with what was filled in: not within the first seconds, not after a day, and once.',
    }),
    fields: t.field({ type: [FieldRef], description: 'What it asks for, in order.', resolve: ({ fields }) => [...fields] }),
  }),
});

const AlertsAskedRef = builder.objectRef<{ email: string }>('AlertsAsked').implement({
  description:
    'It was taken. A link is on its way, and nothing else is sent before its reader says yes; the answer is the same for an address that has these alerts, or wants none.',
  fields: (t) => ({ email: t.exposeString('email', { description: 'Where the link goes, as it was written.' }) }),
});

builder.mutationField('openAlertForm', (t) =>
  t.field({
    type: AlertFormRef,
    rule: 'public.alerts',
    errors: { types: refusals },
    description: 'Opens the form for alerts: what it asks for, and the token to send it with.',
    args: { language: t.arg.string({ description: languageWords }) },
    resolve: (_root, { language }, { db, now }) => inLanguage(languageOf(language), () => openAlertForm(db(), now)),
  }),
);

builder.mutationField('subscribeAlerts', (t) =>
  t.field({
    type: AlertsAskedRef,
    rule: 'public.alerts',
    errors: { types: refusals },
    description:
      'Asks for alerts of funding, and of new groups, venues, roles and events, by place, theme, audience, sort of applicant and amount. One link is mailed; nothing else, until its reader says yes.',
    args: {
      token: t.arg.string({ required: true, description: 'Of the form, as openAlertForm gave it.' }),
      values: t.arg({ type: [ValueInput], required: true, description: 'What was filled in.' }),
      trap: t.arg.string({ description: 'What stands in a field that people do not see: leave it out.' }),
      language: t.arg.string({ description: `${languageWords} Alerts are then written in it, too.` }),
    },
    resolve: (_root, { token, values, trap, language }, { db, now, network, publicUrl }) =>
      inLanguage(languageOf(language), () =>
        subscribeAlerts(db(), {
          typed: Object.fromEntries(values.map((value) => [value.path, value.values])),
          ...{ token, now, publicUrl, trap: trap ?? '', network: network ?? null },
        }),
      ),
  }),
);
