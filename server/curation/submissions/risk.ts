/** How much harm is done while it waits, 0 to 100. */
import type { SubmissionKind } from '../../../generated/prisma/client.ts';

const danger =
  /\b(?:danger(?:ous)?|unsafe|not safe|isn['’]?t safe|safeguarding|abus(?:e|ed|ive|er)|threat(?:en\w*)?|stalk\w*|violen\w+|harass\w*|assault\w*|groom(?:ing|ed)|refuge|hiding from|ex[- ]?(?:husband|partner|wife)|perpetrator)\b/i;
const exposed =
  /\b(?:(?:home|private|secret|my|our|their|her|his) (?:home )?(?:address|phone|mobile|number|e-?mail)|address (?:should|must|ought)|should not be (?:public|shown|listed|published)|without (?:my|our|their|her|his) (?:consent|permission|agreement)|personal (?:details|data|information))\b/i;

const byProblem: Readonly<Record<string, number>> = { DANGER: 100, PERSONAL: 90, CLOSED: 60, WRONG: 50, OTHER: 40 };
const byKind: Readonly<Record<SubmissionKind, number>> = { REPORT: 40, CLAIM: 40, CHANGE: 30, LISTING: 20 };

export function riskOf(kind: SubmissionKind, words: string, problem: string | null): number {
  if (danger.test(words)) return 100;
  const named = (problem && byProblem[problem]) || byKind[kind];
  return exposed.test(words) ? Math.max(90, named) : named;
}
