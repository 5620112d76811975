/** Addresses that do something on their own: forms that are posted, links that were mailed. Each is a room of its own; public pages are pages.ts's. */
import type { Accounts } from '../accounts/accounts.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database.ts';
import type { OutboundFetch } from '../outbound/fetch.ts';
import { accountRoom } from './accounts/account-room.ts';
import { firstAdministratorRoom } from './accounts/first-administrator-room.ts';
import { providerRoom } from './accounts/provider-room.ts';
import { signInRoom } from './accounts/sign-in-room.ts';
import { alertsRoom } from './alerts/alerts-room.ts';
import { bouncesRoom } from './alerts/bounces-room.ts';
import { confirmRoom } from './confirm-room.ts';
import { curateRoom } from './curate.ts';
import { embedRoom } from './embed-room.ts';
import type { Exchange } from './exchange.ts';
import { galleryRoom } from './gallery-room.ts';
import type { Log } from './log.ts';
import { missingRoom } from './missing-room.ts';
import { outboxRoom } from './outbox-room.ts';
import type { Execute } from './pages/execute.ts';
import { paperRoom } from './paper/paper-room.ts';
import type { SharedLimits } from './shared-limits.ts';
import { suggestRoom } from './suggest/suggest-room.ts';

export interface RoomOptions {
  config: Pick<Config, 'http' | 'paper'>;
  db: Database;
  log: Log;
  now: () => Date;
  accounts: Accounts;
  /** Runs a document of ours in process. */
  execute: Execute;
  limits: SharedLimits;
  /** In place of the guarded way out, for tests that name a host of theirs. */
  outbound?: OutboundFetch | undefined;
}

export interface Room {
  /** For logs and figures: "confirm". */
  readonly name: string;
  /** Whether it answers at this path, whatever the method. */
  readonly claims: (path: string) => boolean;
  readonly answer: (exchange: Exchange) => Promise<void>;
}

/** Rooms in the order in which they are asked: the workspace last, as all else below /curate is its own. */
const builders: readonly ((options: RoomOptions) => Room)[] = [
  signInRoom,
  providerRoom,
  accountRoom,
  firstAdministratorRoom,
  suggestRoom,
  missingRoom,
  alertsRoom,
  bouncesRoom,
  confirmRoom,
  outboxRoom,
  embedRoom,
  galleryRoom,
  paperRoom,
  curateRoom,
];

export function makeRooms(options: RoomOptions): (path: string) => Room | undefined {
  const rooms = builders.map((build) => build(options));
  return (path) => rooms.find((room) => room.claims(path));
}
