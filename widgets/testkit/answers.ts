/** The gallery's canned answers serve tests too. */
export * from '../gallery/canned-lists.ts';

import { galleryAnswer } from '../gallery/answers.ts';
import type { Answer } from './site.ts';

/** Every question as the gallery answers it in one of its states. */
export function answersIn(state: string): Record<string, Answer> {
  const answered = (name: string, variables: Record<string, unknown>) => {
    const reply = galleryAnswer(state, name, variables);
    return reply?.status === 200 && reply.type.includes('json') ? (JSON.parse(reply.body) as object) : (reply?.status ?? 404);
  };
  return new Proxy<Record<string, Answer>>(
    {},
    { get: (_, name) => (variables: Record<string, unknown>) => answered(String(name), variables) },
  );
}
