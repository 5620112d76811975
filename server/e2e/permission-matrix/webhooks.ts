/** Webhooks: for anybody who answers at an address, and has its secret. */
import { newSecret } from '../../alerts/webhooks/sign.ts';
import type { Example } from './examples.ts';

export const webhookMutations: Readonly<Record<string, readonly Example[]>> = {
  openAlertWebhook: [
    {
      // Nobody may have a machine beside ours called: a rule that stands against it for all alike.
      query: 'mutation { openAlertWebhook(input: { url: "https://127.0.0.1/hook", kinds: [FUND] }) { __typename } }',
      make: async () => ({}),
    },
  ],
  endAlertWebhook: [
    {
      query: 'mutation($id: String!, $secret: String!) { endAlertWebhook(id: $id, secret: $secret) { __typename } }',
      make: async ({ db }) => {
        const secret = newSecret();
        const webhook = { create: { url: 'https://receiver.example/hook', secret } };
        const { id } = await db.alertSubscription.create({ data: { state: 'ACTIVE', nonce: 'n', kinds: ['FUND'], webhook } });
        return { variables: { id: `webhook-${id}`, secret } };
      },
    },
  ],
};
