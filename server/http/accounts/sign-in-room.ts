/** Signing in by a mailed link. Whether an address is known is told neither by the answer nor by how long it takes: it is looked up afterwards. */
import { linkFaultPage, linkPage, lookInMailboxPage, signedOutNotice, signInPage, tooManyPage } from '../../../widgets/pages/sign-in.ts';
import { linkPath, signInPath } from '../../accounts/accounts.ts';
import { askForLink } from '../../accounts/ask-for-link.ts';
import { emailAddress } from '../../accounts/email-address.ts';
import { safeReturn } from '../../accounts/safe-return.ts';
import type { Exchange } from '../exchange.ts';
import { readForm } from '../form.ts';
import type { Room, RoomOptions } from '../rooms.ts';
import { formLimitBytes, isPost, isRead, refuseMethod, sendOnward, sendStaffPage, userAgentOf } from './staff-exchange.ts';

/** Of one asker: an office behind one address signs in too. */
const mostAsksAnHour = 30;

export function signInRoom({ config, db, log, now, accounts, limits }: RoomOptions): Room {
  const { publicUrl } = config.http;
  const limit = limits.per('sign-in', 'hour', mostAsksAnHour);

  async function ask(exchange: Exchange): Promise<void> {
    const form = await readForm(exchange, publicUrl, formLimitBytes);
    if (!form) return;
    const returnTo = safeReturn(form.get('return'));
    const written = form.get('email') ?? '';
    const email = emailAddress(written);
    if (email === null) {
      const fault = 'Write one e-mail address, such as sam@council.example.';
      return sendStaffPage(exchange, publicUrl, signInPage({ returnTo, email: written, fault, hasProvider: accounts.hasProvider }), 400);
    }
    if (!limit(() => exchange.address, now().getTime()).allowed) return sendStaffPage(exchange, publicUrl, tooManyPage(), 429);
    sendStaffPage(exchange, publicUrl, lookInMailboxPage(email));
    askForLink({ db, accounts, now: now(), email, returnTo }).catch((err: unknown) =>
      log.error({ err }, 'a link to sign in could not be sent'),
    );
  }

  async function use(exchange: Exchange): Promise<void> {
    const form = await readForm(exchange, publicUrl, formLimitBytes);
    if (!form) return;
    const returnTo = safeReturn(form.get('return'));
    const cookies = await accounts.useLink(form.get('token') ?? '', userAgentOf(exchange));
    if (cookies) sendOnward(exchange, returnTo, cookies);
    else {
      log.info('a link to sign in was refused');
      sendStaffPage(exchange, publicUrl, linkFaultPage(returnTo), 410);
    }
  }

  return {
    name: 'sign-in',
    claims: (path) => path === signInPath || path === linkPath,
    answer: async (exchange) => {
      const { path, url } = exchange;
      const returnTo = safeReturn(url.searchParams.get('return'));
      if (isPost(exchange)) return path === linkPath ? use(exchange) : ask(exchange);
      if (!isRead(exchange)) return refuseMethod(exchange, 'GET, HEAD, POST');
      if (path === linkPath) return sendStaffPage(exchange, publicUrl, linkPage(url.searchParams.get('token') ?? '', returnTo));
      const notice = url.searchParams.has('signed-out') ? signedOutNotice : undefined;
      sendStaffPage(exchange, publicUrl, signInPage({ returnTo, notice, hasProvider: accounts.hasProvider }));
    },
  };
}
