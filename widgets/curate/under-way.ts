/** What was sent to the server and is not answered yet: whoever closes the window is asked first. */
const sent = new Set<Promise<unknown>>();

export function track(answer: Promise<unknown>): void {
  sent.add(answer);
  const forget = () => sent.delete(answer);
  answer.then(forget, forget);
}

export const isAnythingSent = (): boolean => sent.size > 0;
