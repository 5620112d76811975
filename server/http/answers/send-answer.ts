/** Sends an answer in the form its asker takes best, or says that what the asker has is still right. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { acceptedEncodings } from './encodings.ts';
import type { KeptAnswer, KeptAnswers } from './kept-answers.ts';
import { contentOf, type Form } from './whole-answer.ts';

/** Shared caches may keep a public answer for so long (ARCHITECTURE 6), in seconds. */
const longestShared = 30;

const shared = (seconds: number) => `public, max-age=0, s-maxage=${seconds}, must-revalidate`;
const forLongest = shared(longestShared);

/** Browsers ask again each time, by the tag; shared caches not before the next moment that changes an answer. */
function cacheControl({ moment }: KeptAnswer, now: number): string {
  const left = moment - now;
  return left >= longestShared * 1000 ? forLongest : shared(Math.max(0, Math.floor(left / 1000)));
}

/** Any form of the same content counts: whoever has it compressed has it. */
function isKnown(header: string, { tag }: Form): boolean {
  if (header === tag || header === '*') return true;
  const content = contentOf(tag);
  return header.split(',').some((known) => contentOf(known.trim()) === content || known.trim() === '*');
}

const bodiless = /^(content-length|content-encoding)$/;

/** @returns the status, or 0 when nobody is there to be answered */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: KeptAnswer,
  now: number,
  more: readonly string[] = [],
): number {
  if (response.headersSent || response.destroyed) return 0;
  const { produced } = answer.whole;
  const { 'accept-encoding': encodings, 'if-none-match': known } = request.headers;
  const form = answer.whole.best(acceptedEncodings(encodings as string | undefined));
  const keeping = produced.keep ? ['cache-control', cacheControl(answer, now)] : [];
  if (form.tag && known !== undefined && isKnown(known, form)) {
    const head = form.head.filter((_, index) => !bodiless.test(form.head[index & ~1] ?? ''));
    response.writeHead(304, [...head, ...keeping, ...more]);
    response.end();
    return 304;
  }
  response.writeHead(produced.status, [...form.head, ...keeping, ...more]);
  response.end(request.method === 'HEAD' ? undefined : form.body);
  return produced.status;
}

/** For an answer that was just made: compressed quickly, if its asker takes that. */
export async function readyFor(request: IncomingMessage, { whole }: KeptAnswer): Promise<void> {
  if (whole.compressible && acceptedEncodings(request.headers['accept-encoding'] as string | undefined).includes('gzip'))
    await whole.make('gzip');
}

/** For one that is asked for again: the form its asker takes best is made meanwhile, for the next. */
export function improveFor(request: IncomingMessage, key: string, answer: KeptAnswer, answers: KeptAnswers): void {
  const [best = 'identity'] = acceptedEncodings(request.headers['accept-encoding'] as string | undefined);
  if (best === 'identity' || answer.whole.forms[best] || !answer.whole.compressible) return;
  void answer.whole.make(best).then(() => answers.weigh(key, answer));
}
