/** Forms in pages of other websites: the mutations they send, and what such a page may not do. */
import { describe, expect, test } from '../../testkit/fixture.ts';
import { makeGroup } from '../../testkit/rows.ts';
import { served } from '../testkit/serving.ts';

const open = {
  query: 'mutation { openSuggestionForm(kind: REPORT, listing: "embedded") { __typename ... on SuggestionForm { token listingName } } }',
};

describe('from another website', () => {
  test('a form opens and is sent without a cookie, and may read its answer', async ({ db }) => {
    await makeGroup(db, { name: 'Embedded' });
    await served(db, {}, async (server) => {
      const foreign = { origin: 'https://parish.example', 'sec-fetch-site': 'cross-site' };
      const { status, body, headers } = await server.ask(open, foreign);
      expect([status, headers.get('access-control-allow-origin'), headers.get('set-cookie')]).toEqual([200, '*', null]);
      expect(body.data.openSuggestionForm.listingName).toBe('Embedded');
      expect(headers.get('cache-control')).toBe('no-store');
      // Nothing that changes anything is done by GET.
      const got = await server.at(`/graphql?query=${encodeURIComponent(open.query)}`);
      expect(got.status).toBe(405);
      const token = String(body.data.openSuggestionForm.token);
      const sent = await server.ask(
        {
          query:
            'mutation ($token: String!) { reportProblem(token: $token, listing: "embedded", values: []) { __typename ... on RuleBroken { rule } } }',
          variables: { token },
        },
        foreign,
      );
      expect(sent.body.data.reportProblem).toEqual({ __typename: 'RuleBroken', rule: 'form-too-fast' });
    });
  });

  test('a page’s own form cannot be posted for its visitor', async ({ db }) =>
    served(db, {}, async (server) => {
      const answer = await server.at('/suggest/report/embedded', {
        method: 'POST',
        headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
        body: 'note=x',
      });
      expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('sent from another website')]);
    }));

  test('what is too large, or addressed to nothing, is refused with a sentence', async ({ db }) =>
    served(db, {}, async (server) => {
      const post = (path: string, body: string) =>
        server.at(path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body });
      const large = await post('/suggest/groups', `name=A&description=${'x'.repeat(2_000_000)}`);
      expect([large.status, await large.text()]).toEqual([413, expect.stringMatching(/^This is larger than .*\.\n$/)]);
      for (const path of ['/suggest/change/nothing-here', '/suggest/confirm', '/suggest/contact']) {
        const answer = await post(path, 'link=%00%F0%9F%98%80');
        expect(answer.status, path).toBeGreaterThanOrEqual(404);
        expect(answer.status, path).toBeLessThan(500);
        expect(await answer.text()).toContain('<h1>It is not here</h1>');
      }
      const wide = await post('/suggest/groups', new URLSearchParams({ name: 'A'.repeat(500), __proto__: 'x', homepage: '' }).toString());
      expect(wide.status).toBe(422);
      expect(await wide.text()).toContain('A'.repeat(500));
      expect((await server.at('/suggest', { method: 'DELETE' })).status).toBe(405);
      expect((await server.at('/groups/embedded/suggest', { redirect: 'manual' })).headers.get('location')).toBe(
        '/suggest/change/embedded',
      );
    }));
});
