/** Whether a Content-Security-Policy lets an address in, as far as a clerk's question goes (https://www.w3.org/TR/CSP3/#match-url-to-source-list). */

type Directives = ReadonlyMap<string, readonly string[]>;

/** A header may hold several policies, and each of them must allow. */
export const policiesIn = (header: string | readonly string[] | undefined): string[] =>
  [header ?? []]
    .flat()
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter(Boolean);

function directivesOf(policy: string): Directives {
  const all = new Map<string, readonly string[]>();
  for (const part of policy.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    // The first of a name holds.
    if (name && !all.has(name.toLowerCase())) all.set(name.toLowerCase(), sources);
  }
  return all;
}

const ports: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };
const portOf = ({ port, protocol }: URL) => port || (ports[protocol] ?? '');

function matches(source: string, address: URL, page: URL): boolean {
  const lower = source.toLowerCase();
  if (lower === "'none'" || (lower.startsWith("'") && lower !== "'self'")) return false;
  if (lower === "'self'") return address.host === page.host && (address.protocol === page.protocol || address.protocol === 'https:');
  if (lower === '*') return address.protocol === 'http:' || address.protocol === 'https:';
  if (/^[a-z][a-z0-9+.-]*:$/.test(lower)) return address.protocol === lower || (lower === 'http:' && address.protocol === 'https:');
  const [, scheme, host = '', port, path = ''] =
    /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[^:/]+)(?::(\d+|\*))?(\/[^?#]*)?/i.exec(source) ?? [];
  if (!host) return false;
  const protocol = scheme ? `${scheme.toLowerCase()}:` : page.protocol;
  if (address.protocol !== protocol && !(protocol === 'http:' && address.protocol === 'https:')) return false;
  const name = host.toLowerCase();
  const isHost = name === '*' || (name.startsWith('*.') ? address.hostname.endsWith(name.slice(1)) : address.hostname === name);
  if (!isHost) return false;
  if (port !== '*' && portOf(address) !== (port ?? ports[address.protocol] ?? '')) return false;
  return path === '' || path === '/' || (path.endsWith('/') ? address.pathname.startsWith(path) : address.pathname === path);
}

/** Which directive decides: the first of these that is there. */
const deciding = {
  script: ['script-src-elem', 'script-src', 'default-src'],
  questions: ['connect-src', 'default-src'],
  frame: ['frame-src', 'child-src', 'default-src'],
} as const;

export type Use = keyof typeof deciding;

/** True when every policy lets it. @param nonce of the script, where it has one */
export function isAllowed(policies: readonly string[], use: Use, address: URL, page: URL, nonce = ''): boolean {
  return policies.every((policy) => {
    const directives = directivesOf(policy);
    const sources = deciding[use].map((name) => directives.get(name)).find(Boolean);
    if (!sources) return true;
    if (use === 'script' && nonce && sources.includes(`'nonce-${nonce}'`)) return true;
    // Hosts do not count then: only what carries the nonce, and what that fetches.
    if (use === 'script' && sources.some((source) => source.toLowerCase() === "'strict-dynamic'")) return false;
    return sources.some((source) => matches(source, address, page));
  });
}

export const directiveFor = (use: Use, origin: string) =>
  `${deciding[use].find((name) => /^(?:script|connect|frame)-src$/.test(name))} ${origin}`;
