/** Alerts for programs: where to be called, and no more of it. Rules: server/alerts/webhooks. */
import { makeWebhook, endWebhook as stop, type WebhookMade } from '../server/alerts/webhooks/webhooks.ts';
import { makeOutbound, outboundUserAgent } from '../server/outbound/fetch.ts';
import { NotFound } from '../server/refusals.ts';
import { builder } from './builder.ts';
import { ListingKind } from './listings.ts';
import { refusals } from './refusals.ts';

const prefix = 'webhook-';

const WebhookRef = builder.objectRef<WebhookMade>('AlertWebhookMade').implement({
  description: 'An address that is called from now on. Keep both: they are told this once, and needed to verify calls and to end them.',
  fields: (t) => ({
    id: t.string({ description: 'Its id, to end it by.', resolve: ({ id }) => prefix + id }),
    secret: t.exposeString('secret', { description: 'What calls are signed with, as Standard Webhooks writes it: "whsec_…".' }),
  }),
});

const EndedRef = builder.objectRef<{ id: string }>('AlertWebhookEnded').implement({
  description: 'It is not called any more.',
  fields: (t) => ({ id: t.exposeString('id', { description: 'Which one it was.' }) }),
});

const WebhookInput = builder.inputType('AlertWebhookInput', {
  description: 'Where to call, and of what. Lists that are left out or empty do not narrow.',
  fields: (t) => ({
    url: t.string({
      required: true,
      description:
        'An https address on the open internet. It is sent `{"type": "challenge", "challenge": "…"}` at once and must answer 200 with the same word.',
    }),
    kinds: t.field({ type: [ListingKind], required: true, description: 'What to hear of; at least one.' }),
    places: t.stringList({ description: 'Slugs or names, at most 20: what serves them, anything within them, or an area around them.' }),
    themes: t.stringList({ description: 'Slugs, at most 20: about one of these.' }),
    audiences: t.stringList({ description: 'Slugs, at most 20: for one of these.' }),
    applicantTypes: t.stringList({
      description: 'Slugs, at most 20. Of funds: open to one of these; those that do not say are among them.',
    }),
    amount: t.field({ type: 'Pence', description: 'Of funds: those that pay so much.' }),
  }),
});

builder.mutationField('openAlertWebhook', (t) =>
  t.field({
    type: WebhookRef,
    rule: 'public.alerts',
    errors: { types: refusals },
    description:
      'Has an address called when something happens that it asked for: signed JSON, each event once. No account is needed; the address must echo a word first.',
    args: { input: t.arg({ type: WebhookInput, required: true, description: 'Where, and of what.' }) },
    resolve: (_root, { input }, { db, now, network, publicUrl }) =>
      makeWebhook(db(), input, { now, network: network ?? null, fetch: makeOutbound({ userAgent: outboundUserAgent(publicUrl) }) }),
  }),
);

builder.mutationField('endAlertWebhook', (t) =>
  t.field({
    type: EndedRef,
    rule: 'public.alerts',
    errors: { types: refusals },
    description: 'Ends calls to an address, for whoever has its secret.',
    args: {
      id: t.arg.string({ required: true, description: 'As openAlertWebhook gave it.' }),
      secret: t.arg.string({ required: true, description: 'As openAlertWebhook gave it.' }),
    },
    resolve: async (_root, { id, secret }, { db, now }) => {
      const number = id.startsWith(prefix) ? id.slice(prefix.length) : '';
      if (!/^\d{1,9}$/.test(number)) throw new NotFound('There is no webhook with this id and this secret, or it was ended already.');
      await stop(db(), { id: Number(number), secret }, now);
      return { id };
    },
  }),
);
