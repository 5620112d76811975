/** What the public sends, and claims taken back. */
import { randomUUID } from 'node:crypto';
import { formKey, makeToken } from '../../curation/submissions/form-token.ts';
import { hashOf } from '../../curation/submissions/link-tokens.ts';
import { makeSession } from '../../testkit/viewers.ts';
import type { Example, FieldExample } from './examples.ts';
import type { Where, World } from './world.ts';

const minutes = (count: number) => new Date(Date.now() - count * 60_000);
const values = (given: Record<string, string>) => Object.entries(given).map(([path, value]) => ({ path, values: [value] }));
const token = async ({ db }: World, purpose: string) => makeToken(await formKey(db), purpose, minutes(5));

const about = (field: string, kind: string, given: (number: number) => Record<string, string>): Example => ({
  query: `mutation($token: String!, $values: [SuggestionValue!]!, $listing: String!) { ${field}(token: $token, values: $values, listing: $listing) { __typename } }`,
  make: async (world, where) => {
    const { id, slug } = await world.group(where);
    const number = world.next();
    const sender = { 'sender/email': `sender${number}@sender${number}.example` };
    return { variables: { token: await token(world, `${kind}:${id}`), values: values({ ...sender, ...given(number) }), listing: slug } };
  },
});

/** A claim of a group there that let somebody in. */
async function grantedClaim(world: World, where: Where) {
  const group = await world.group(where);
  const { viewer } = await makeSession(world.db, { role: 'OWNER', body: group });
  const membership = await world.db.membership.findFirstOrThrow({ where: { accountId: viewer.accountId } });
  const id = randomUUID();
  await world.db.submission.create({
    data: {
      ...{ id, formId: id, kind: 'CLAIM', state: 'DECIDED', email: viewer.email, listingId: group.id, proof: 'DOMAIN' },
      ...{ membershipId: membership.id, decidedAt: new Date() },
    },
  });
  return { id: Buffer.from(`Claim:${id}`).toString('base64'), group };
}

export const submissionMutations: Readonly<Record<string, readonly Example[]>> = {
  openAlertForm: [{ query: 'mutation { openAlertForm { __typename } }', make: async () => ({}) }],
  subscribeAlerts: [
    {
      query: 'mutation($token: String!, $values: [SuggestionValue!]!) { subscribeAlerts(token: $token, values: $values) { __typename } }',
      make: async (world) => {
        const number = world.next();
        const given = { email: `reader${number}@reader${number}.example`, kinds: 'FUND', pace: 'DAILY' };
        return { variables: { token: await token(world, 'ALERTS'), values: values(given) } };
      },
    },
  ],
  openWishForm: [{ query: 'mutation { openWishForm { __typename } }', make: async () => ({}) }],
  tellWish: [
    {
      query: 'mutation($token: String!, $wish: WishInput!) { tellWish(token: $token, wish: $wish) { __typename } }',
      make: async (world) => ({ variables: { token: await token(world, 'WISH'), wish: { words: 'A chess club' } } }),
    },
  ],
  openSuggestionForm: [{ query: 'mutation { openSuggestionForm(kind: LISTING) { __typename } }', make: async () => ({}) }],
  suggestListing: [
    {
      query:
        'mutation($token: String!, $values: [SuggestionValue!]!) { suggestListing(token: $token, values: $values, kind: GROUP) { __typename } }',
      make: async (world) => {
        const number = world.next();
        const given = {
          name: `Suggested group ${number}`,
          summary: `What is suggested, number ${number}.`,
          places: 'sparrow',
          'contact/phone': '01353 123456',
          'sender/email': `sender${number}@sender${number}.example`,
          'sender/role': 'RUNS',
        };
        return { variables: { token: await token(world, 'LISTING:GROUP'), values: values(given) } };
      },
    },
  ],
  suggestChange: [about('suggestChange', 'CHANGE', (number) => ({ summary: `Other words, number ${number}.`, 'sender/role': 'OTHER' }))],
  reportProblem: [about('reportProblem', 'REPORT', (number) => ({ problem: 'WRONG', note: `Something is wrong with number ${number}.` }))],
  claimListing: [about('claimListing', 'CLAIM', () => ({ 'sender/name': 'Jo', 'sender/part': 'chair' }))],
  confirmSubmission: [
    {
      query: 'mutation($link: String!) { confirmSubmission(link: $link) { __typename } }',
      make: async (world, where) => {
        const link = randomUUID();
        const data = {
          id: randomUUID(),
          formId: randomUUID(),
          kind: 'REPORT',
          email: 'jo@sender.example',
          tokenHash: hashOf(link),
        } as const;
        await world.db.submission.create({ data: { ...data, listingId: (await world.group(where)).id, note: 'It has moved.' } });
        return { variables: { link } };
      },
    },
  ],
  revokeClaim: [
    {
      query: 'mutation($id: ID!) { revokeClaim(id: $id, reason: "They left.") { __typename } }',
      make: async (world, where) => {
        const { id, group } = await grantedClaim(world, where);
        return { variables: { id }, subject: world.subject(where, group) };
      },
    },
  ],
};

export const submissionFields: Readonly<Record<string, readonly FieldExample[]>> = {
  'Viewer.claims': [
    {
      query: '{ viewer { claims(first: 1) { listingName } } }',
      make: async (world, where) => {
        // Of all claims there, this one alone: what is shown is this one or none.
        await world.db.submission.deleteMany({ where: { kind: 'CLAIM' } });
        const { group } = await grantedClaim(world, where);
        return { subject: world.subject(where, group) };
      },
      shows: (data) => Boolean((data as { viewer?: { claims?: unknown[] } }).viewer?.claims?.length),
    },
  ],
};
