/** Signing in as a browser does, without one: forms, links out of mails, cookies. */
import type { Database } from '../../database.ts';
import { expect } from '../../testkit/fixture.ts';
import type { Serving } from './serving.ts';

export const ownOrigin = 'https://fingerpost.example';

export const postForm = (server: Serving, path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  server.at(path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ownOrigin, ...headers },
    body: new URLSearchParams(fields).toString(),
  });

/** Name and value of the cookies that an answer sets, as a browser sends them back. */
export const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ');

/** The path of the link in the last mail to somebody, once there are as many. */
export async function mailedLink(db: Database, to: string, mails = 1): Promise<string> {
  await expect.poll(() => db.mail.count({ where: { to } }), { timeout: 10_000 }).toBe(mails);
  const { text } = await db.mail.findFirstOrThrow({ where: { to }, orderBy: { id: 'desc' } });
  const [, path = ''] = /https:\/\/fingerpost\.example(\/curate\/sign-in\/link\S+)/.exec(text) ?? [];
  return path;
}

export const tokenIn = (path: string) => new URL(path, ownOrigin).searchParams.get('token') ?? '';

/** By the mailed link, from the form to the cookie. */
export async function signIn(server: Serving, db: Database, email: string): Promise<string> {
  const before = await db.mail.count({ where: { to: email } });
  await postForm(server, '/curate/sign-in', { email });
  const token = tokenIn(await mailedLink(db, email, before + 1));
  const response = await postForm(server, '/curate/sign-in/link', { token });
  expect(response.status).toBe(303);
  return cookiesOf(response);
}

/** Posts a GraphQL request as one of our own pages does. */
export const askAs = (server: Serving, cookie: string, query: string, variables: Record<string, unknown> = {}, origin = ownOrigin) =>
  server.ask({ query, variables }, { cookie, origin });
