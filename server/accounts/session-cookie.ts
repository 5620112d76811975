/** The one cookie there is: a session's token, signed by better-auth when somebody signs in and checked here with every request of theirs. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { sessionAge } from './session-age.ts';

const isHttps = (publicUrl: string) => publicUrl.startsWith('https:');

/** With `__Host-`, browsers take it from this host alone, by HTTPS alone (RFC 6265bis, 4.1.3.2). */
export const sessionCookieName = (publicUrl: string) => `${isHttps(publicUrl) ? '__Host-' : ''}fingerpost`;

/** Null for none, for several of that name, and for one that was not signed with this secret. */
export function readSessionCookie(header: string | undefined, publicUrl: string, secret: string): string | null {
  const name = `${sessionCookieName(publicUrl)}=`;
  const found = (header ?? '').split(';').flatMap((part) => (part.trim().startsWith(name) ? [part.trim().slice(name.length)] : []));
  const [value] = found;
  return value === undefined || found.length > 1 ? null : verified(value, secret);
}

/** As better-call signs it: token, dot, HMAC-SHA256 in base64, percent-encoded. */
function verified(value: string, secret: string): string | null {
  const [token = '', signature = ''] = decoded(value).split('.');
  if (!/^[\w-]{16,100}$/.test(token)) return null;
  const wanted = createHmac('sha256', secret).update(token).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? token : null;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

/** Kept by the browser as long as the session could last; when it really ends is told by its row. */
export const keptLonger = (cookie: string, publicUrl: string) =>
  cookie.startsWith(`${sessionCookieName(publicUrl)}=`)
    ? cookie.replace(/Max-Age=\d+/i, `Max-Age=${Math.floor(sessionAge.absoluteMs / 1000)}`)
    : cookie;

export const forgetCookie = (publicUrl: string) =>
  `${sessionCookieName(publicUrl)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isHttps(publicUrl) ? '; Secure' : ''}`;
