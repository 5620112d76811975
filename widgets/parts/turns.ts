/**
 * Elements take turns: each renders in a task of its own, so that neither forty of them on a page nor a long list keeps anybody's key waiting
 * (no task over 50 ms in a browser four times slower: bench/widgets).
 */
type Yielding = { scheduler?: { yield?: () => Promise<void> } };

const next = (): Promise<void> => (globalThis as Yielding).scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
let last: Promise<void> = Promise.resolve();

/** Resolves in a task of its own, after those of all who asked before. */
export function turn(): Promise<void> {
  last = last.then(next);
  return last;
}
