import type { AccessAnswer } from '../../generated/gql/graphql.ts';
import { say } from './details-rows/words/words.ts';

/** "Step-free way in: yes", with what was noted. */
export function accessWords({ term, answer, note }: { term: { label: string }; answer: AccessAnswer; note?: string | null }): string {
  return `${term.label}: ${[say().answers[answer], note?.replace(/\.$/, '')].filter(Boolean).join(', ')}.`;
}
