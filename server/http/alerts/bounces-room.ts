/** `/mail/bounces`: where a mail server hands in that a message came back. With a secret; without one configured, closed. */
import { type Reported, readReports } from '../../alerts/bounces.ts';
import { addressRefused, neverWrite } from '../../alerts/mailbox.ts';
import { isPost, refuseMethod } from '../accounts/staff-exchange.ts';
import { readBytes } from '../body.ts';
import { type Exchange, sendText } from '../exchange.ts';
import { sameSecret } from '../metrics.ts';
import type { Room, RoomOptions } from '../rooms.ts';

const path = '/mail/bounces';

export function bouncesRoom({ config, db, log, now }: RoomOptions): Room {
  const { bounceSecret, bodyLimitBytes } = config.http;

  const note = ({ address, complaint }: Reported) =>
    db.$transaction((tx) => (complaint ? neverWrite : addressRefused)(tx, address.toLowerCase(), now()), { timeout: 20_000 });

  async function take(exchange: Exchange): Promise<void> {
    const { request, response, signal } = exchange;
    const bytes = await readBytes(request, response, bodyLimitBytes, signal);
    if (!bytes)
      return sendText(exchange, 413, `Send one report at a time, of at most ${bodyLimitBytes} bytes, without the message it is about.`);
    // It may quote a message of whatever encoding; what we read of it is ASCII.
    const reports = readReports(request.headers['content-type'] ?? '', bytes.toString('utf8'));
    if (!reports)
      return sendText(exchange, 400, 'This is no report. Send the message that came back as it is, or JSON with address and status.');
    for (const report of reports) await note(report);
    log.info({ reports: reports.length }, 'mail came back');
    sendText(exchange, 200, `${reports.length} noted.`);
  }

  return {
    name: 'bounces',
    claims: (asked) => asked === path,
    async answer(exchange) {
      if (!bounceSecret) return sendText(exchange, 404, 'Reports of mail are not taken here: MAIL_BOUNCE_SECRET is not set.');
      if (!isPost(exchange)) return refuseMethod(exchange, 'POST');
      const [, given = ''] = /^Bearer +(\S+)$/i.exec(exchange.request.headers.authorization ?? '') ?? [];
      if (!sameSecret(given, bounceSecret)) return sendText(exchange, 403, 'Send the secret of MAIL_BOUNCE_SECRET as a bearer token.');
      await take(exchange);
    },
  };
}
