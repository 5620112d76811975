/** `/curate/outbox`: mail that was not sent, for administrators. While there is no mail server, this is where it can be read. */
import { outboxPage } from '../../widgets/pages/outbox.ts';
import { may } from '../accounts/permissions.ts';
import { readOutbox } from '../mail/outbox.ts';
import { isRead, refuseMethod, sendOnward, sendStaffPage } from './accounts/staff-exchange.ts';
import { sendText } from './exchange.ts';
import type { Room, RoomOptions } from './rooms.ts';

const path = '/curate/outbox';

export function outboxRoom({ config, db, now, accounts }: RoomOptions): Room {
  return {
    name: 'outbox',
    claims: (asked) => asked === path,
    async answer(exchange) {
      if (!isRead(exchange)) return refuseMethod(exchange, 'GET, HEAD');
      const viewer = await accounts.viewer(exchange.request.headers.cookie, now());
      if (!viewer) return sendOnward(exchange, `/curate/sign-in?return=${encodeURIComponent(path)}`);
      if (!may(viewer, 'mail.read')) return sendText(exchange, 403, 'This page is for administrators.');
      sendStaffPage(exchange, config.http.publicUrl, outboxPage(await readOutbox(db), now()));
    },
  };
}
