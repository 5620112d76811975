/**
 * better-auth on our tables: mailed links and, when there is one, the council's own OpenID provider (docs/decisions/0030). Called in process: of its
 * addresses only the provider's callback is open. Loaded when somebody first signs in, since most processes of most days never need it.
 */
import type { Config } from '../config.ts';
import type { Database } from '../database.ts';
import type { Log } from '../http/log.ts';
import { personModel, renamedClient } from './renamed-client.ts';
import { sessionAge } from './session-age.ts';
import { sessionCookieName } from './session-cookie.ts';

export interface AuthOptions {
  db: Database;
  publicUrl: string;
  secret: string;
  provider: Config['accounts']['provider'];
  log: Log;
  /** How long its mailed links are good for. */
  linkMs: number;
}

export const authPath = '/curate/auth';
/** Its name is part of the address that the provider sends people back to. */
export const providerId = 'council';

export type Auth = Awaited<ReturnType<typeof loadAuth>>;

export async function loadAuth({ db, publicUrl, secret, provider, log, linkMs }: AuthOptions) {
  const [{ betterAuth }, { prismaAdapter }, { genericOAuth, magicLink }] = await Promise.all([
    import('better-auth'),
    import('better-auth/adapters/prisma'),
    import('better-auth/plugins'),
  ]);

  const links = magicLink({
    storeToken: 'hashed',
    disableSignUp: true,
    expiresIn: linkMs / 1000,
    // Handed back instead of sent: the mail is written in the transaction of whatever it tells of.
    sendMagicLink: ({ token, metadata }) => (metadata as { made: (token: string) => void }).made(token),
  });

  const council = ({ issuer, clientId, clientSecret }: NonNullable<AuthOptions['provider']>) =>
    genericOAuth({
      config: [
        {
          providerId,
          clientId,
          clientSecret,
          discoveryUrl: `${issuer}/.well-known/openid-configuration`,
          scopes: ['openid', 'email', 'profile'],
          pkce: true,
          requireIdTokenVerification: true,
          // Accounts are made by whoever gives somebody a part in a body.
          disableSignUp: true,
        },
      ],
    });

  return betterAuth({
    appName: 'Fingerpost',
    baseURL: publicUrl,
    basePath: authPath,
    secret,
    trustedOrigins: [publicUrl],
    telemetry: { enabled: false },
    // Ours are counted before it is asked.
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: false },
    database: prismaAdapter(renamedClient(db), { provider: 'postgresql', transaction: true }),
    user: { modelName: personModel },
    session: {
      modelName: 'session',
      fields: { userId: 'accountId' },
      expiresIn: sessionAge.idleMs / 1000,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: 'signInMethod',
      fields: { accountId: 'subject', userId: 'holderId' },
      updateAccountOnSignIn: false,
      accountLinking: {
        enabled: true,
        // Nobody's word but that of the provider that it has verified the address. That ours was used before proves nothing more: only staff make accounts.
        trustedProviders: [],
        requireLocalEmailVerified: false,
      },
    },
    verification: { modelName: 'verification' },
    databaseHooks: {
      // What the provider would let us do in somebody's name is of no use to us, so it is not kept.
      account: {
        create: {
          before: async (method) => ({ data: { ...method, accessToken: null, refreshToken: null, idToken: null, password: null } }),
        },
      },
    },
    advanced: {
      ipAddress: { disableIpTracking: true },
      // Named by us, since its own prefix would be `__Secure-`.
      useSecureCookies: false,
      cookiePrefix: publicUrl.startsWith('https:') ? '__Host-fingerpost' : 'fingerpost',
      cookies: { session_token: { name: sessionCookieName(publicUrl) } },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: publicUrl.startsWith('https:') },
    },
    logger: {
      level: 'warn',
      // Its words are told without what they came with, which may be an address or a token. What went wrong for one person is no fault of ours.
      log: (level, message) => log.info({ heard: level }, `sign-in: ${message.replace(/[\w.+-]+@[\w.-]+/g, '…')}`),
    },
    plugins: [links, ...(provider ? [council(provider)] : [])],
  });
}
