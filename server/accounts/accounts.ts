/** Signing in and out, and who somebody is, for the server: everything else is told by the viewer. */
import type { Database } from '../database.ts';
import { type Auth, type AuthOptions, authPath, loadAuth, providerId } from './better-auth.ts';
import { readViewer } from './read-viewer.ts';
import { safeReturn } from './safe-return.ts';
import { keptLonger, readSessionCookie } from './session-cookie.ts';
import type { Viewer } from './viewer.ts';

export type AccountsOptions = Omit<AuthOptions, 'linkMs'>;

export const signInPath = '/curate/sign-in';
export const linkPath = `${signInPath}/link`;
export const callbackPath = `${authPath}/callback/${providerId}`;

/** How long mailed links are good for. Printed into docs/operating.md. */
export const linkAge = { signInMs: 30 * 60_000, invitationMs: 7 * 86_400_000 } as const;

export type LinkPurpose = 'sign-in' | 'invitation';

export interface Accounts {
  /** An address to mail to somebody who has an account: a page with a button that signs them in, once. */
  signInLink: (email: string, purpose: LinkPurpose, returnTo?: string) => Promise<string>;
  /** Uses a link's token up. @returns the cookies of the new session, or null for a token that is not good (any more) */
  useLink: (token: string, userAgent: string) => Promise<string[] | null>;
  /** Whether there is an OpenID provider to sign in by. */
  readonly hasProvider: boolean;
  /** Where to send somebody to sign in by the provider, and the cookies that tie them to it; null when it does not answer. */
  startProvider: (returnTo: string) => Promise<{ url: string; cookies: string[] } | null>;
  /** What the provider says of somebody it sends back. `fault` is better-auth's word for why not. */
  finishProvider: (
    search: string,
    headers: { cookie: string; userAgent: string },
  ) => Promise<{ returnTo: string; cookies: string[] } | { fault: string }>;
  /** Whose session a request carries. It does not ask where the request comes from: whoever calls it does. */
  viewer: (cookieHeader: string | undefined, now: Date) => Promise<Viewer | null>;
  /** Whether a request carries a session that we signed, ended or not. */
  carriesSession: (cookieHeader: string | undefined) => boolean;
}

export function makeAccounts(options: AccountsOptions & { db: Database }): Accounts {
  const { db, publicUrl, secret, provider } = options;
  const signIn = once(() => loadAuth({ ...options, linkMs: linkAge.signInMs }));
  // Nobody is invited to the provider.
  const invitation = once(() => loadAuth({ ...options, provider: undefined, linkMs: linkAge.invitationMs }));

  const sessionOf = (header: string | undefined) => readSessionCookie(header, publicUrl, secret);

  return {
    signInLink: async (email, purpose, returnTo) => {
      const auth = await (purpose === 'invitation' ? invitation : signIn)();
      const search = new URLSearchParams({ token: await makeToken(auth, email) });
      if (returnTo) search.set('return', safeReturn(returnTo));
      return `${publicUrl}${linkPath}?${search}`;
    },
    useLink: async (token, userAgent) => {
      // As better-auth makes them: nothing else is worth a question.
      if (!/^[a-zA-Z]{32}$/.test(token)) return null;
      const { api } = await signIn();
      const answer = await api.magicLinkVerify({ query: { token }, headers: new Headers({ 'user-agent': userAgent }), asResponse: true });
      return answer.status === 200 ? cookiesOf(answer, publicUrl) : null;
    },
    hasProvider: provider !== undefined,
    startProvider: async (returnTo) => {
      const { api } = await signIn();
      const body = { provider: providerId, callbackURL: safeReturn(returnTo), errorCallbackURL: signInPath, disableRedirect: true };
      const answer = await api.signInSocial({ body: body as never, headers: new Headers(), asResponse: true });
      if (answer.status !== 200) return null;
      const { url } = (await answer.json()) as { url?: string };
      return url === undefined ? null : { url, cookies: answer.headers.getSetCookie() };
    },
    finishProvider: async (search, { cookie, userAgent }) => {
      const { handler } = await signIn();
      const headers = { cookie, 'user-agent': userAgent };
      const answer = await handler(new Request(`${publicUrl}${callbackPath}${search}`, { headers }));
      const location = new URL(answer.headers.get('location') ?? signInPath, publicUrl);
      const fault = location.searchParams.get('error') ?? (answer.status === 302 ? null : 'failed');
      if (fault !== null || location.origin !== publicUrl) return { fault: fault ?? 'failed' };
      return { returnTo: safeReturn(location.pathname + location.search), cookies: cookiesOf(answer, publicUrl) };
    },
    viewer: async (header, now) => {
      const token = sessionOf(header);
      return token === null ? null : readViewer(db, token, now);
    },
    carriesSession: (header) => sessionOf(header) !== null,
  };
}

/** @param email of an account */
function makeToken({ api }: Auth, email: string): Promise<string> {
  return new Promise((made, fail) => {
    api.signInMagicLink({ body: { email, metadata: { made } }, headers: new Headers() }).catch(fail);
  });
}

const cookiesOf = (answer: Response, publicUrl: string) => answer.headers.getSetCookie().map((cookie) => keptLonger(cookie, publicUrl));

/** A fault is not kept: the next who asks tries again. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
