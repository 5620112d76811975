/** What in the words themselves speaks against a person who knows a village group. Data, so that more can be added; each says why to whoever is refused. */
import { say } from './words/words.ts';

/** Fields in which a web address is expected. */
const addressFields = /(^|\/)(website|url|email)$/;

const link = /\b(?:https?:\/\/|www\.)\S+|\[url|<a\s/gi;
/** Names with an ending that spammers rent, written out. */
const bare = /\b[a-z0-9-]{3,}\.(?:xyz|top|click|icu|ru|cn|shop|loan|win|bid|online|site|buzz|live|vip)\b/gi;

const patterns: readonly [pattern: RegExp, points: number][] = [
  [/\b(?:viagra|cialis|tramadol|xanax|levitra|kamagra)\b/i, 3],
  [
    /\b(?:casino|slot machines?|online slots?|betting sites?|jackpots?|roulette|1xbet|bookmakers?)\b.{0,80}\b(?:bonus|online|win|play|free spins?)\b/i,
    3,
  ],
  [/\b(?:seo|backlinks?|guest posts?|link building|domain authority|search engine ranking|first page of google)\b/i, 3],
  [
    /\b(?:bitcoin|crypto(?:currency)?|forex|binary options?|nft|usdt)\b.{0,80}\b(?:invest\w*|profits?|earn\w*|trad(?:e|ing)|returns?)\b/i,
    3,
  ],
  [/\b(?:payday|instant|guaranteed|no credit check)\b.{0,30}\bloans?\b/i, 3],
  [/\b(?:escorts?|porn\w*|xxx|onlyfans|sex cams?)\b/i, 3],
  [/\b(?:replica|fake)\b.{0,20}\b(?:watches|handbags|passports?|documents?)\b/i, 3],
  [/\b(?:make|earn)\b.{0,20}\$\s?\d/i, 2],
  [/\b(?:click|visit|check out)\b.{0,15}\b(?:here|my (?:web)?site|our (?:web)?site|this link)\b/i, 1],
  [/\b(?:dear (?:sir or madam|webmaster|site owner)|increase (?:your )?traffic|limited time offer|act now)\b/i, 2],
  [
    /\bwe (?:offer|provide|are offering)\b.{0,40}\b(?:web ?sites?|web design|marketing|traffic|leads|followers|likes|app development)\b/i,
    2,
  ],
  [/\b(?:whats?app|telegram)\b.{0,25}\+?\d/i, 2],
  [/<\s*(?:script|iframe|img|svg|object|embed)\b/i, 3],
  [/\bon(?:error|load|click)\s*=/i, 3],
  [/javascript:/i, 3],
];

const refusedFrom = 3;

/** @returns why it is not taken, in a sentence for a person; null when nothing speaks against it */
export function spamFault(values: Readonly<Record<string, string>>): string | null {
  const words = Object.entries(values).filter(([path]) => !addressFields.test(path));
  const text = words.map(([, value]) => value).join('\n');
  const links = (text.match(link)?.length ?? 0) + (text.match(bare)?.length ?? 0);
  if (links > 2) return say().links;
  let points = links;
  // What is written in no alphabet that anybody reads here: a sentence or two in another language is fine, a whole text is not.
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const far = text.match(/[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Thai}\p{Script=Hangul}]/gu)?.length ?? 0;
  if (letters > 20 && far / letters > 0.5) points += 1;
  for (const [pattern, worth] of patterns) if (pattern.test(text)) points += worth;
  if (Object.entries(values).some(([path, value]) => addressFields.test(path) && /javascript:|<|\s/i.test(value))) points += refusedFrom;
  return points >= refusedFrom ? say().advertising : null;
}

/** The same words again, whatever their case, spaces and signs. Short ones say nothing. */
export function textKey(values: Readonly<Record<string, string>>): string | null {
  const long = Object.entries(values)
    .filter(([path]) => /^(name|summary|description|note)$/.test(path) || path.endsWith('/note'))
    .map(([, value]) =>
      value
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ''),
    )
    .join('|');
  return long.length >= 24 ? long : null;
}
