// A process that sends what is queued until it is killed: started by kill.test.ts.
import { openDatabase } from '../../database.ts';
import { makeLog } from '../../http/log.ts';
import { startSending } from '../send-mail.ts';

const [url = '', smtpUrl = ''] = process.argv.slice(2);
const db = openDatabase({ url, connections: 2 });
// The connection is opened before the clock of the killer runs.
await db.$queryRaw`SELECT 1`;
startSending({
  db,
  log: makeLog('silent'),
  smtpUrl,
  from: 'us@fingerpost.example',
  lookEveryMs: 2,
  handOverMs: 1000,
  perDomainPerMinute: 1e6,
});
process.send?.('sending');
