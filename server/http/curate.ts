/** The workspace of staff: one document for every address below /curate that nobody else answers; its script does the rest. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { signInPath } from '../accounts/accounts.ts';
import { safeReturn } from '../accounts/safe-return.ts';
import { isRead, refuseMethod, sendOnward } from './accounts/staff-exchange.ts';
import { type Exchange, send, sendText } from './exchange.ts';
import { workspaceAnswer } from './pages.ts';
import type { Room, RoomOptions } from './rooms.ts';
import { pageHeaders } from './security-headers.ts';

const folder = resolve(import.meta.dirname, '../../dist/curate');

/** Ways of signing in that do not exist are nothing at all, to nobody. */
const notOurs = /^\/curate\/(auth|sign-in|sign-out|first-administrator)(\/|$)/;

/** The script to begin with, and what it needs at once; none before the first build. */
function scriptsOf(): readonly string[] {
  const manifest = resolve(folder, '.vite/manifest.json');
  if (!existsSync(manifest)) return [];
  const parts = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, { file: string; isEntry?: boolean; imports?: string[] }>;
  const entry = Object.values(parts).find(({ isEntry }) => isEntry);
  return entry
    ? [entry.file, ...(entry.imports ?? []).flatMap((name) => parts[name]?.file ?? [])].map((file) => `/curate/files/${file}`)
    : [];
}

export function curateRoom({ now, accounts }: RoomOptions): Room {
  const scripts = scriptsOf();
  const { status, headers, body } = workspaceAnswer(scripts);

  const toSignIn = (exchange: Exchange) => {
    const to = safeReturn(exchange.url.pathname + exchange.url.search);
    sendOnward(exchange, `${signInPath}?return=${encodeURIComponent(to)}`);
  };

  return {
    name: 'curate',
    claims: (path) => (path === '/curate' || path.startsWith('/curate/')) && !notOurs.test(path),
    answer: async (exchange) => {
      if (!isRead(exchange)) return refuseMethod(exchange, 'GET, HEAD');
      // A file of an earlier build: a document in its place would be taken for a script.
      if (exchange.path.startsWith('/curate/files/')) return sendText(exchange, 404, 'There is no such file. Open the page again.');
      if (!(await accounts.viewer(exchange.request.headers.cookie, now()))) return toSignIn(exchange);
      if (!scripts.length) return sendText(exchange, 503, 'The workspace is not built yet. Run “npm run build” and start again.');
      send(exchange, status, { ...pageHeaders, ...headers }, body);
    },
  };
}
