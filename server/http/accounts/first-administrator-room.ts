/** The link that is printed while this Fingerpost has never had an administrator: it makes one, once. */
import { firstAdministratorGonePage, firstAdministratorPage } from '../../../widgets/pages/sign-in.ts';
import { emailAddress } from '../../accounts/email-address.ts';
import { becomeFirstAdministrator, firstAdministratorPath, isFirstAdministratorToken } from '../../accounts/first-administrator.ts';
import type { Exchange } from '../exchange.ts';
import { readForm } from '../form.ts';
import type { Room, RoomOptions } from '../rooms.ts';
import { formLimitBytes, isPost, isRead, refuseMethod, sendOnward, sendStaffPage, userAgentOf } from './staff-exchange.ts';

export function firstAdministratorRoom({ config, db, log, now, accounts }: RoomOptions): Room {
  const { publicUrl } = config.http;
  const gone = (exchange: Exchange) => sendStaffPage(exchange, publicUrl, firstAdministratorGonePage(), 410);

  async function become(exchange: Exchange): Promise<void> {
    const form = await readForm(exchange, publicUrl, formLimitBytes);
    if (!form) return;
    const asked = { token: form.get('token') ?? '', name: (form.get('name') ?? '').trim(), email: form.get('email') ?? '' };
    if (!(await isFirstAdministratorToken(db, asked.token, now()))) return gone(exchange);
    const email = emailAddress(asked.email);
    const fault =
      !asked.name || asked.name.length > 80
        ? 'Write your name, of at most 80 characters.'
        : email
          ? undefined
          : 'Write one e-mail address, such as sam@council.example.';
    if (fault || !email) return sendStaffPage(exchange, publicUrl, firstAdministratorPage({ ...asked, fault }), 400);
    if (!(await becomeFirstAdministrator(db, { ...asked, email, now: now() }))) return gone(exchange);
    log.info('the first administrator was made by the printed link');
    const link = new URL(await accounts.signInLink(email, 'sign-in'));
    const cookies = await accounts.useLink(link.searchParams.get('token') ?? '', userAgentOf(exchange));
    sendOnward(exchange, '/curate', cookies ?? []);
  }

  return {
    name: 'first-administrator',
    claims: (path) => path === firstAdministratorPath,
    answer: async (exchange) => {
      if (isPost(exchange)) return become(exchange);
      if (!isRead(exchange)) return refuseMethod(exchange, 'GET, HEAD, POST');
      const token = exchange.url.searchParams.get('token') ?? '';
      if (!(await isFirstAdministratorToken(db, token, now()))) return gone(exchange);
      sendStaffPage(exchange, publicUrl, firstAdministratorPage({ token }));
    },
  };
}
