/** A real OpenID provider, as a council has one, where whoever comes is somebody of the test's choosing. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface Person {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
}

export interface OpenidProvider {
  readonly issuer: string;
  /** Who sits before the browser. */
  person: Person;
  /** Goes to an address of the provider as a browser does, signs in and agrees. @returns the address it sends back to */
  visit(url: string): Promise<string>;
  close(): Promise<void>;
}

export const client = { id: 'fingerpost', secret: 'a-secret-of-the-tests' };

export async function startOpenidProvider(redirectUri: string): Promise<OpenidProvider> {
  const server = createServer();
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const self: Pick<OpenidProvider, 'person'> = { person: { sub: 'nobody' } };

  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri], grant_types: ['authorization_code'] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    findAccount: (_ctx, accountId) => ({ accountId, claims: () => ({ ...self.person, sub: accountId }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['a key of the tests'] },
  });
  const answer = provider.callback();

  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    const accountId = session?.accountId ?? self.person.sub;
    if (prompt.name === 'login') return provider.interactionFinished(request, response, { login: { accountId } });
    const grant = new provider.Grant({ accountId, clientId: String(params['client_id']) });
    grant.addOIDCScope('openid email profile');
    await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
  });

  async function visit(url: string): Promise<string> {
    const jar = new Map<string, string>();
    for (let next = url, hops = 0; hops < 12; hops++) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        jar.set(name, value);
      }
      const location = response.headers.get('location');
      if (!location) throw new Error(`The provider stopped at ${next}: ${response.status} ${await response.text()}`);
      next = new URL(location, issuer).href;
      if (!next.startsWith(issuer)) return next;
    }
    throw new Error('The provider goes round in circles.');
  }

  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return Object.assign(self, { issuer, visit, close });
}
