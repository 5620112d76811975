/** No request goes on for ever: when its time is over, or its asker has gone, the work for it is told to stop. */
import type { ServerResponse } from 'node:http';

export class LateError extends Error {
  override readonly name = 'LateError';
}

export class GoneError extends Error {
  override readonly name = 'GoneError';
}

/** Aborts with a LateError after so long, or with a GoneError when the connection closes before the answer is whole. */
export function deadline(response: ServerResponse, milliseconds: number): { signal: AbortSignal; clear: () => void } {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new LateError(`not answered in ${milliseconds} ms`)), milliseconds);
  const closed = () => {
    clearTimeout(timer);
    if (!response.writableFinished) controller.abort(new GoneError('the asker closed the connection'));
  };
  response.once('close', closed);
  return { signal: controller.signal, clear: () => clearTimeout(timer) };
}

/** What the work comes to, or the signal's reason if that comes first. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
