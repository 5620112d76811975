// A process that tells subscribers and sends what is queued until it is killed: started by kill.test.ts.
import { setTimeout as delay } from 'node:timers/promises';
import { openDatabase } from '../../database.ts';
import { makeLog } from '../../http/log.ts';
import { startSending } from '../../mail/send-mail.ts';
import { tellSubscribers } from '../tell-subscribers.ts';

const [url = '', smtpUrl = '', noon = ''] = process.argv.slice(2);
const db = openDatabase({ url, connections: 6, statementTimeoutMs: 0 });
const log = makeLog('silent');
// Connections are opened, and what is kept is read, before the clock of the killer runs.
await db.$queryRaw`SELECT 1`;
// A hand-over takes long on a busy machine, and one that was given up counts as in doubt.
for (let sender = 0; sender < 2; sender++)
  startSending({ db, log, smtpUrl, from: 'us@fingerpost.example', lookEveryMs: 2, handOverMs: 5000, perDomainPerMinute: 1e6 });
process.send?.('telling');
// By a clock that stands at noon: at night nothing is told.
for (;;) {
  await tellSubscribers({ db, log, publicUrl: 'https://fingerpost.example', now: new Date(noon) });
  await delay(5);
}
