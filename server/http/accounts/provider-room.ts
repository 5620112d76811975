/** Signing in by the council's own OpenID provider. The only address of better-auth that is open is the one that the provider sends people back to. */
import { onwardPage, providerFaultWords, signInPage } from '../../../widgets/pages/sign-in.ts';
import { callbackPath, signInPath } from '../../accounts/accounts.ts';
import { safeReturn } from '../../accounts/safe-return.ts';
import type { Exchange } from '../exchange.ts';
import { readForm } from '../form.ts';
import type { Room, RoomOptions } from '../rooms.ts';
import { formLimitBytes, isPost, isRead, refuseMethod, sendOnward, sendStaffPage, userAgentOf } from './staff-exchange.ts';

const startPath = `${signInPath}/provider`;

export function providerRoom({ config, log, accounts }: RoomOptions): Room {
  const { publicUrl } = config.http;

  function tellFault(exchange: Exchange, fault: string, returnTo: string, status = 403): void {
    // Never what came with it, which the asker may have written.
    log.info({ fault: fault.slice(0, 40).replace(/[^\w]/g, '') }, 'signing in by the provider was refused');
    const page = signInPage({ returnTo, notice: providerFaultWords(fault), hasProvider: true });
    sendStaffPage(exchange, publicUrl, page, status);
  }

  async function start(exchange: Exchange): Promise<void> {
    const form = await readForm(exchange, publicUrl, formLimitBytes);
    if (!form) return;
    const returnTo = safeReturn(form.get('return'));
    const started = await accounts.startProvider(returnTo);
    if (!started) return tellFault(exchange, 'unavailable', returnTo, 503);
    exchange.response.setHeader('set-cookie', started.cookies);
    // Not sent on at once: browsers hold a form to its `form-action` even where it is redirected, and the provider's address is its own to change.
    exchange.response.setHeader('refresh', `0;url=${started.url}`);
    sendStaffPage(exchange, publicUrl, onwardPage(started.url));
  }

  async function finish(exchange: Exchange): Promise<void> {
    const { request, url } = exchange;
    const finished = await accounts.finishProvider(url.search, { cookie: request.headers.cookie ?? '', userAgent: userAgentOf(exchange) });
    if ('fault' in finished) tellFault(exchange, finished.fault, safeReturn(null));
    else sendOnward(exchange, finished.returnTo, finished.cookies);
  }

  return {
    name: 'provider',
    claims: (path) => accounts.hasProvider && (path === startPath || path === callbackPath),
    answer: async (exchange) => {
      if (exchange.path === startPath) return isPost(exchange) ? start(exchange) : refuseMethod(exchange, 'POST');
      return isRead(exchange) && exchange.request.method === 'GET' ? finish(exchange) : refuseMethod(exchange, 'GET');
    },
  };
}
