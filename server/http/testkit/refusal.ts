/** What a refusal must be like, whatever was refused. */
import { expect } from 'vitest';
import type { Serving } from './serving.ts';

export interface Refusal {
  status: number;
  code: string;
  message: string | RegExp;
}

export async function expectServing(server: Serving): Promise<void> {
  expect((await server.ask({ query: '{ __typename }' })).body).toEqual({ data: { __typename: 'Query' } });
}

export async function expectRefusal(server: Serving, response: Response, { status, code, message }: Refusal): Promise<void> {
  const body = (await response.json()) as { data?: unknown; errors: { message: string; extensions: { code: string } }[] };
  const [error] = body.errors;
  expect(error?.message).toMatch(message);
  expect([response.status, error?.extensions.code]).toEqual([status, code]);
  expect(body.data).toBeUndefined();
  expect(response.headers.get('cache-control')).toBe('no-store');
  // Scripts of other sites are to read it too.
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  await expectServing(server);
}

export const post = (server: Serving, body: unknown, headers: Record<string, string> = {}) =>
  server.at('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
  });
