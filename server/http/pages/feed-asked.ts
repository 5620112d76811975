/** Reads what a feed or a digest is asked for. What cannot be understood is a sentence, never a feed of something else. */
import { FeedTermsDocument, type ListingKind } from '../../../generated/gql/graphql.ts';
import type { FeedAsked, Named, TermNamed } from '../../../widgets/feeds/asked.ts';
import { say } from '../../../widgets/feeds/words/words.ts';
import type { Execute } from './execute.ts';
import { findPlace } from './find-place.ts';

/** What the reader got wrong, and what to write instead. */
export class FeedFault extends Error {
  override readonly name = 'FeedFault';
  readonly status: 400 | 404;
  /** "place", "theme". */
  readonly field: string;
  constructor(status: 400 | 404, field: string, message: string) {
    super(message);
    this.status = status;
    this.field = field;
  }
}

/** Also by what it is called in English, which is understood in every language. */
interface FeedTerm extends TermNamed {
  english: string;
}

export interface FeedTerms {
  themes: readonly FeedTerm[];
  audiences: readonly FeedTerm[];
  applicants: readonly FeedTerm[];
}

export async function readTerms(execute: Execute): Promise<FeedTerms> {
  const { themes, audiences, applicants } = await execute(FeedTermsDocument, {});
  const named = (terms: typeof themes) => terms.map(({ label, ...term }): FeedTerm => ({ ...term, name: label }));
  return { themes: named(themes), audiences: named(audiences), applicants: named(applicants) };
}

/** Of one name; more are not what a newsletter or a calendar is of. */
const mostNamed = 10;
const longest = 100;

/** "?place=soham&place=ely" and "?place=soham,ely" are the same: feed readers and people write either. */
function given(search: URLSearchParams, name: string): string[] {
  const all = search.getAll(name).flatMap((text) => text.replaceAll('\0', '').split(','));
  const values = [...new Set(all.map((text) => text.trim()).filter(Boolean))];
  if (values.length > mostNamed) throw new FeedFault(400, name, say().faults.many(name, values.length, mostNamed));
  const long = values.find((text) => text.length > longest);
  if (long) throw new FeedFault(400, name, say().faults.long(name, longest));
  return values;
}

const short = (text: string) => text.slice(0, 60);

async function placeNamed(execute: Execute, typed: string): Promise<Named> {
  const { place, choices, like } = await findPlace(execute, typed);
  const shown = short(typed);
  if (place) return place;
  if (choices.length) throw new FeedFault(404, 'place', say().faults.several(shown, slugs(choices)));
  throw new FeedFault(404, 'place', like.length ? say().faults.likePlace(shown, slugs(like)) : say().faults.noPlace(shown));
}
const slugs = (places: readonly { slug: string }[]) => places.map(({ slug }) => slug).join(', ');

function termNamed(field: string, typed: string, terms: readonly FeedTerm[]): Named {
  const key = typed.toLowerCase();
  const found = terms.find(({ slug, name, english }) => [slug, name.toLowerCase(), english.toLowerCase()].includes(key));
  if (found) return found;
  const list = terms.map(({ slug }) => slug).join(', ');
  throw new FeedFault(404, field, say().faults.noTerm(field, short(typed), list));
}

/** Pounds, as people write them: "2,500", "£500.50". */
function pence(search: URLSearchParams): number | null {
  const text = (search.get('amount') ?? '').trim();
  if (!text) return null;
  const pounds = /^£?\d{1,3}(,?\d{3}){0,3}(\.\d{1,2})?$/.test(text) ? Number(text.replace(/[£,]/g, '')) : Number.NaN;
  if (!(pounds > 0)) throw new FeedFault(400, 'amount', say().faults.amount(short(text)));
  return Math.round(pounds * 100);
}

/** @throws FeedFault */
export async function readFeedAsked(execute: Execute, kinds: readonly ListingKind[], search: URLSearchParams): Promise<FeedAsked> {
  const names = ['theme', 'audience', 'applicant'] as const;
  const [theme = [], audience = [], applicant = []] = names.map((name) => given(search, name));
  const typed = given(search, 'place');
  const terms = theme.length || audience.length || applicant.length ? await readTerms(execute) : null;
  const places: Named[] = [];
  for (const one of typed) places.push(await placeNamed(execute, one));
  return {
    kinds,
    places: places.map(({ slug, name }) => ({ slug, name })),
    themes: theme.map((one) => termNamed('theme', one, terms?.themes ?? [])),
    audiences: audience.map((one) => termNamed('audience', one, terms?.audiences ?? [])),
    applicants: applicant.map((one) => termNamed('applicant', one, terms?.applicants ?? [])),
    amount: pence(search),
  };
}
