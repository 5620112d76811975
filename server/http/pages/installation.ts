/** What is true of this installation, for the pages a council must publish: from the configuration, and from the constants that the code goes by. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { budget } from '../../../schema/budget.ts';
import { mostRows } from '../../../schema/connection.ts';
import type { Installation } from '../../../widgets/pages/legal/facts.ts';
import { linkAge } from '../../accounts/accounts.ts';
import { sessionAge } from '../../accounts/session-age.ts';
import { confirmDays as alertConfirmDays } from '../../alerts/confirm-letter.ts';
import { keptDays as toldDays } from '../../alerts/forget.ts';
import { keptDays as alertEndedDays, refusedDays } from '../../alerts/upkeep.ts';
import { keptMs as webhookMs } from '../../alerts/webhooks/send-calls.ts';
import type { Config } from '../../config.ts';
import { lastsDays } from '../../curation/assurance/links.ts';
import { addressDays, confirmDays, countDays } from '../../curation/submissions/upkeep.ts';
import { missedDays, seenDays } from '../../jobs/jobs.ts';
import { keptDays as mailDays } from '../../mail/erase-mail.ts';
import { documentLimits } from '../document-limits.ts';
import { keptDays as buildDays, builtVersion } from '../embed/kept-versions.ts';

const root = resolve(import.meta.dirname, '../../..');
const dayMs = 86_400_000;
const hostOf = (url: string | undefined) => (url === undefined ? null : new URL(url).host);

type Told = Pick<Config, 'http' | 'operator' | 'mail' | 'accounts' | 'postcodeServiceUrl'> & Partial<Pick<Config, 'tiles'>>;

export function installationOf(config: Told): Installation {
  const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };
  const { complexity, depth, breadth } = budget.limit;
  return {
    publicUrl: config.http.publicUrl,
    version,
    operator: config.operator,
    mail: config.mail.smtpUrl !== undefined,
    postcodeService: hostOf(config.postcodeServiceUrl),
    signInProvider: hostOf(config.accounts.provider?.issuer),
    tileSource: hostOf(config.tiles?.url),
    limits: {
      perMinute: config.http.rateLimitPerMinute,
      complexity,
      depth,
      breadth,
      characters: documentLimits.characters,
      rowsAtOnce: mostRows,
      requestSeconds: config.http.requestTimeoutMs / 1000,
    },
    kept: {
      alertUnconfirmed: alertConfirmDays,
      alertEnded: alertEndedDays,
      alertTold: toldDays,
      alertRefused: refusedDays,
      submissionUnconfirmed: confirmDays,
      submissionAddress: addressDays,
      submissionCount: countDays,
      confirmLink: lastsDays,
      mailBody: mailDays,
      searchMiss: missedDays,
      embedSeen: seenDays,
      webhookCall: webhookMs / dayMs,
      sessionIdle: sessionAge.idleMs / dayMs,
      sessionWhole: sessionAge.absoluteMs / dayMs,
      signInMinutes: linkAge.signInMs / 60_000,
      embedBuild: buildDays,
    },
    widgets: builtVersion(resolve(root, 'dist/embed')),
  };
}
