/** One's own account, and signing out. Each works without a script. */
import { accountPage } from '../../../widgets/pages/account.ts';
import { signInPath } from '../../accounts/accounts.ts';
import { ownParts } from '../../accounts/own-parts.ts';
import { may } from '../../accounts/permissions.ts';
import { forgetCookie } from '../../accounts/session-cookie.ts';
import { endOtherSessions, endSession, sessionsOf } from '../../accounts/sessions.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Exchange } from '../exchange.ts';
import { readForm } from '../form.ts';
import type { Room, RoomOptions } from '../rooms.ts';
import { formLimitBytes, isPost, isRead, refuseMethod, sendOnward, sendStaffPage } from './staff-exchange.ts';

const accountPath = '/curate/account';
const signOutPath = '/curate/sign-out';
const endPath = `${accountPath}/end-session`;
const endOthersPath = `${accountPath}/end-others`;

export function accountRoom({ config, db, now, accounts }: RoomOptions): Room {
  const { publicUrl } = config.http;

  async function change(exchange: Exchange): Promise<void> {
    const form = await readForm(exchange, publicUrl, formLimitBytes);
    if (!form) return;
    const viewer = await accounts.viewer(exchange.request.headers.cookie, now());
    if (exchange.path === signOutPath) {
      if (viewer) await endSession({ db, viewer }, viewer.sessionId);
      return sendOnward(exchange, `${signInPath}?signed-out`, [forgetCookie(publicUrl)]);
    }
    if (!viewer) return toSignIn(exchange);
    if (exchange.path === endOthersPath) await endOtherSessions({ db, viewer });
    else await endSession({ db, viewer }, form.get('session') ?? '').catch(unlessGone);
    sendOnward(exchange, accountPath);
  }

  async function show(exchange: Exchange, viewer: Viewer): Promise<void> {
    const [parts, sessions] = await Promise.all([ownParts(db, viewer, now()), sessionsOf(db, viewer.accountId, now())]);
    const told = sessions.map((session) => ({ ...session, current: session.id === viewer.sessionId }));
    const plain = exchange.url.searchParams.has('plain') ? { mayReadMail: may(viewer, 'mail.read') } : null;
    sendStaffPage(exchange, publicUrl, accountPage({ name: viewer.name, email: viewer.email, parts, sessions: told }, now(), plain));
  }

  return {
    name: 'account',
    claims: (path) => path === accountPath || path === signOutPath || path === endPath || path === endOthersPath,
    answer: async (exchange) => {
      const { path } = exchange;
      if (path === accountPath) {
        if (!isRead(exchange)) return refuseMethod(exchange, 'GET, HEAD');
        const viewer = await accounts.viewer(exchange.request.headers.cookie, now());
        return viewer ? show(exchange, viewer) : toSignIn(exchange);
      }
      return isPost(exchange) ? change(exchange) : refuseMethod(exchange, 'POST');
    },
  };
}

const toSignIn = (exchange: Exchange) => sendOnward(exchange, `${signInPath}?return=${encodeURIComponent(accountPath)}`);

/** It ended by itself, or was ended elsewhere: what was wanted is so. */
function unlessGone(error: unknown): void {
  if ((error as { code?: string }).code !== 'NOT_FOUND') throw error;
}
