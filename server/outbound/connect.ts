/**
 * One request to one address, without following anything. The name is resolved once and what it resolves to is what is connected to, so that a name
 * that answers differently the second time gains nothing (DNS rebinding).
 */
import { lookup as resolveName } from 'node:dns';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './addresses.ts';
import { type Allowance, hostOf, isAllowedHost, portOf } from './check-url.ts';
import { OutboundFault } from './fault.ts';

export type Resolve = (host: string) => Promise<{ address: string; family: number }[]>;

const systemResolve: Resolve = (host) =>
  new Promise((resolve, reject) => {
    resolveName(host, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });

const notFound = (host: string) => new OutboundFault('no-such-host', `There is no website at ${host}.`);

/** Node asks this where to connect. One address inside a network among several is enough to refuse them all. */
const guardedLookup =
  (url: URL, allowance: Allowance, resolve: Resolve): LookupFunction =>
  (_name, { all }, done) => {
    resolve(hostOf(url)).then(
      (addresses) => {
        const [first] = addresses;
        if (!first) return done(notFound(hostOf(url)), '');
        if (!isAllowedHost(url, allowance) && !addresses.every(({ address }) => isPublicAddress(address)))
          return done(new OutboundFault('not-allowed', 'This name leads into a private network, not to a website.'), '');
        if (all) done(null, addresses);
        else done(null, first.address, first.family);
      },
      () => done(notFound(hostOf(url)), ''),
    );
  };

const certificate = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY|EPROTO/;

/** What went wrong, in our words. */
export function faultOf(error: unknown, url: URL): OutboundFault {
  if (error instanceof OutboundFault) return error;
  const { code = '', name } = error as { code?: unknown; name?: string };
  const host = hostOf(url);
  if (name === 'TimeoutError' || code === 'ETIMEDOUT') return new OutboundFault('slow', `${host} took too long to answer.`);
  if (certificate.test(String(code)))
    return new OutboundFault('certificate', `${host} cannot prove that it is itself: its certificate is not good.`);
  if (/^HPE_/.test(String(code))) return new OutboundFault('malformed', `What ${host} answers is not written as a website answers.`);
  return new OutboundFault('unreachable', `${host} could not be reached.`);
}

export interface Connection {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly send?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly allowance: Allowance;
  readonly resolve?: Resolve | undefined;
}

/** The head of the answer; its body waits to be read or destroyed. @throws OutboundFault */
export function connect(
  url: URL,
  { method, send, headers, signal, allowance, resolve = systemResolve }: Connection,
): Promise<IncomingMessage> {
  const secure = url.protocol === 'https:';
  // A connection of its own for each: one kept open would be used without being looked at again. No proxy of the environment.
  const agent = secure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false });
  return new Promise((settle, reject) => {
    const fail = (error: unknown) => reject(faultOf(error, url));
    if (signal.aborted) return fail(signal.reason);
    const asked = (secure ? httpsRequest : httpRequest)({
      method,
      host: hostOf(url),
      port: portOf(url),
      path: url.pathname + url.search,
      headers: {
        ...headers,
        ...(send !== undefined && { 'content-length': String(Buffer.byteLength(send)) }),
        host: url.host,
        connection: 'close',
      },
      ...(secure && { servername: /[a-z]/i.test(hostOf(url)) && !hostOf(url).includes(':') ? hostOf(url) : '' }),
      lookup: guardedLookup(url, allowance, resolve),
      agent,
      signal,
    });
    asked.on('response', (response) => {
      const { remoteAddress = '' } = response.socket;
      // Belt and braces: whatever led here, an answer from inside the network is not read.
      if (isAllowedHost(url, allowance) || isPublicAddress(remoteAddress)) return settle(response);
      response.destroy();
      fail(new OutboundFault('not-allowed', 'This name leads into a private network, not to a website.'));
    });
    asked.on('error', (error) => fail(signal.aborted ? signal.reason : error));
    // 101 Switching Protocols is nothing we asked for.
    asked.on('upgrade', (_response, socket) => {
      socket.destroy();
      fail(new OutboundFault('malformed', 'It answered in another protocol.'));
    });
    asked.end(send);
  });
}
