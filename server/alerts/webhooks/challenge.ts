/** Asks an address whether it wants to be called: it must echo a word that only it was told. Nobody can have us call a third party for good. */
import { randomBytes } from 'node:crypto';
import { checkedUrl } from '../../outbound/check-url.ts';
import { OutboundFault, type OutboundFetch } from '../../outbound/fetch.ts';
import { RuleBroken } from '../../refusals.ts';

const answerBytes = 4096;
const answerMs = 8000;

/** The word itself, or JSON that holds it. */
function echoes(body: string, challenge: string): boolean {
  if (body.trim() === challenge) return true;
  try {
    return (JSON.parse(body) as { challenge?: unknown } | null)?.challenge === challenge;
  } catch {
    return false;
  }
}

/** @throws RuleBroken with what the address did, and what it should do */
export async function challenged(fetch: OutboundFetch, url: string): Promise<void> {
  const challenge = randomBytes(24).toString('base64url');
  const send = JSON.stringify({ type: 'challenge', challenge });
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  try {
    const { status, body } = await fetch(url, { method: 'POST', send, headers, limitBytes: answerBytes, cut: true, timeoutMs: answerMs });
    if (status >= 200 && status < 300 && echoes(body.toString('utf8'), challenge)) return;
    const said =
      status >= 300 && status < 400 ? `It leads on elsewhere (${status}); give the address it leads to.` : `It answered ${status}.`;
    throw new RuleBroken(
      'webhook-challenge',
      `${said} It was sent {"type": "challenge", "challenge": "…"} and must answer 200 with the same word, as text or as {"challenge": "…"}.`,
    );
  } catch (error) {
    if (error instanceof OutboundFault) throw new RuleBroken('webhook-address', error.message);
    throw error;
  }
}

/** An address that may be called at all. @throws RuleBroken */
export function webhookUrl(written: string, allowsHttp = false): URL {
  try {
    // Which hosts may be asked is looked at by whoever asks; here only how it is written.
    const url = checkedUrl(written, allowsHttp && URL.canParse(written) ? { hosts: new Set([new URL(written).host]) } : {});
    if (url.protocol !== 'https:' && !allowsHttp)
      throw new RuleBroken(
        'webhook-address',
        'Give an address that begins with https://, so that nobody on the way can change what we send.',
      );
    url.hash = '';
    return url;
  } catch (error) {
    if (error instanceof OutboundFault) throw new RuleBroken('webhook-address', error.message);
    throw error;
  }
}
