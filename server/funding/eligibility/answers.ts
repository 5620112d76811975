/** One small judgement for each thing a fund can ask. What is not known gives "maybe: tell us", never "no". */
import { inSentence } from '../../../language/in-sentence.ts';
import { type Language, languageNow } from '../../../language/language.ts';
import { allOf, eitherOf as either } from '../../../language/lists.ts';
import { poundsSaid as pounds } from '../../mail/said.ts';
import { type Applicant, type Area, incomeWithin, type Named, nameNow } from './applicant.ts';
import type { Followed } from './rule.ts';
import { type Answer, maybe, no, yes } from './verdict.ts';
import { say } from './words/words.ts';

export type Asked = Followed<Named, Area>;
type Of<Asks extends Asked['asks']> = Extract<Asked, { asks: Asks }>;
type Judge<Asks extends Asked['asks']> = (asked: Of<Asks>, applicant: Applicant, now: Date) => Answer;

const names = (named: readonly Named[]) => named.map(nameNow);

interface Bounds {
  least?: number | undefined;
  most?: number | undefined;
}
function within({ least, most }: Bounds): string {
  const { orLess, orMore, between } = say();
  if (least === undefined) return orLess(pounds(most ?? 0));
  return most === undefined ? orMore(pounds(least)) : between(pounds(least), pounds(most));
}

const shared = <One extends Named>(given: readonly One[], wanted: readonly Named[]) =>
  given.filter(({ id }) => wanted.some((one) => one.id === id));

/** What a rule names is said for every applicant, and Intl takes its time: once in each language for each reading of the funds is enough. */
function once(words: (named: readonly Named[]) => string): (named: readonly Named[]) => string {
  const known = new WeakMap<readonly Named[], Map<Language, string>>();
  return (named) => {
    const said = known.get(named) ?? new Map<Language, string>();
    known.set(named, said);
    const found = said.get(languageNow()) ?? words(named);
    said.set(languageNow(), found);
    return found;
  };
}
const lowered = once((named) => either(names(named).map(inSentence)));
const anyNamed = once((named) => either(names(named)));
const allLowered = (named: readonly Named[]) => allOf(names(named).map(inSentence));

/** For lists of terms: any that both have is a yes. */
function overlap(of: 'applicantType' | 'theme' | 'audience' | 'outcome', given: readonly Named[], wanted: readonly Named[]): Answer {
  const { unknown, tell, match, none, change } = say()[of];
  if (!given.length) return maybe(unknown(lowered(wanted)), tell);
  const found = shared(given, wanted);
  return found.length ? yes(match(allLowered(found))) : no(none(lowered(wanted)), change);
}

const applicantType: Judge<'applicant-type'> = ({ anyOf }, { types, eitherOf }) => {
  if (!types.length && eitherOf.length) {
    const { alike, unknown, which } = say().applicantType;
    const may = shared(eitherOf, anyOf);
    if (may.length === eitherOf.length) return yes(alike);
    if (may.length) return maybe(unknown(lowered(anyOf)), which(lowered(may)));
  }
  return overlap('applicantType', types.length ? types : eitherOf, anyOf);
};

const place: Judge<'place'> = ({ anyOf }, { places }) => {
  const words = say().place;
  const wanted = anyNamed(anyOf);
  if (!places.length) return maybe(words.unknown(wanted), words.tell);
  const inside = places.filter((one) => anyOf.some(({ id }) => one.id === id || one.areaIds.includes(id)));
  if (inside.length) return yes(words.match(allOf(names(inside))));
  const around = places.filter((one) => anyOf.some(({ areaIds }) => areaIds.includes(one.id)));
  if (around.length) return maybe(words.around(allOf(names(around)), wanted), words.change(wanted));
  return no(words.none(allOf(names(places)), wanted), words.change(wanted));
};

const theme: Judge<'theme'> = ({ anyOf }, { themes }) => overlap('theme', themes, anyOf);
const audience: Judge<'audience'> = ({ anyOf }, { audiences }) => overlap('audience', audiences, anyOf);
const outcome: Judge<'outcome'> = ({ anyOf }, { outcomes }) => overlap('outcome', outcomes, anyOf);

const income: Judge<'income'> = (bounds, { incomeBand }) => {
  const words = say().income;
  const wanted = within(bounds);
  if (!incomeBand || incomeBand === 'UNKNOWN') return maybe(words.unknown(wanted), words.tell);
  const [from, below] = incomeWithin[incomeBand];
  const { least = 0, most = Number.POSITIVE_INFINITY } = bounds;
  // The highest a band may hold is a penny under where the next begins.
  if (from >= least && below - 1 <= most) return yes(words.fits(wanted));
  if (from > most || below <= least) return no(words.unknown(wanted), words.change);
  return maybe(words.either(wanted), words.look);
};

const amount: Judge<'amount'> = (bounds, { amount: wanted }) => {
  const words = say().amount;
  const pays = within(bounds);
  if (wanted === null) return maybe(words.unknown(pays), words.tell);
  const not = words.not(pays, pounds(wanted));
  if (bounds.least !== undefined && wanted < bounds.least) return no(not, words.more(pounds(bounds.least)));
  if (bounds.most !== undefined && wanted > bounds.most) return no(not, words.less(pounds(bounds.most)));
  return yes(words.fits(pays, pounds(wanted)));
};

function ageWanted({ least, most }: Bounds): string {
  const words = say().age;
  if (least === undefined) return words.most(most ?? 0);
  return most === undefined ? words.least(least) : words.between(least, most);
}

const age: Judge<'age'> = (bounds, { foundedYear }, now) => {
  const words = say().age;
  const wanted = ageWanted(bounds);
  if (foundedYear === null) return maybe(words.unknown(wanted), words.tell);
  // The year alone is known: it may be a year less, until its birthday.
  const most = now.getUTCFullYear() - foundedYear;
  const least = Math.max(0, most - 1);
  const { least: from = 0, most: to = Number.POSITIVE_INFINITY } = bounds;
  if (least >= from && most <= to) return yes(words.fits(foundedYear, wanted));
  const began = words.not(foundedYear, wanted);
  if (most < from) return no(began, words.tooYoung);
  if (least > to) return no(began, words.tooOld);
  return maybe(began, words.month);
};

const partners: Judge<'partners'> = ({ least }, { partners: given }) => {
  const { must, tell, fits, find } = say().partners;
  if (given === null) return maybe(must(least), tell);
  return given >= least ? yes(fits(least)) : no(must(least), find(least - given));
};

/** What is asked is so, is not, or nobody told us. */
function told(is: boolean | null, { must, tell, fits, change }: { must: string; tell: string; fits: string; change: string }): Answer {
  if (is === null) return maybe(must, tell);
  return is ? yes(fits) : no(must, change);
}

const registered: Judge<'registered'> = (_asked, { registered: is }) => told(is, say().registered);
const bankAccount: Judge<'bank-account'> = (_asked, { hasBankAccount }) => told(hasBankAccount, say().bankAccount);

const councils = new Set(['parish-or-town-council', 'public-body']);
const person = 'individual';

const forWhom: Judge<'for-whom'> = ({ who }, { types, eitherOf, onBehalf }) => {
  const { must, fits, change, tell, tellBehalf } = say().forWhom;
  const words = { must: must[who], tell, fits: fits[who], change: change[who] };
  if (who === 'INTERMEDIARIES') return told(onBehalf, { ...words, tell: tellBehalf });
  const known = types.length ? types : eitherOf;
  if (!known.length) return told(null, words);
  const isFor = {
    GROUPS: ({ slug }: Named) => slug !== person,
    INDIVIDUALS: ({ slug }: Named) => slug === person,
    COUNCILS: ({ slug }: Named) => councils.has(slug),
  }[who];
  return told(known.some(isFor), words);
};

const judges: { readonly [Asks in Asked['asks']]: Judge<Asks> } = {
  'applicant-type': applicantType,
  place,
  theme,
  audience,
  outcome,
  income,
  amount,
  age,
  partners,
  registered,
  'bank-account': bankAccount,
  'for-whom': forWhom,
};

export const answer = <Asks extends Asked['asks']>(asked: Of<Asks>, applicant: Applicant, now: Date): Answer =>
  (judges[asked.asks] as Judge<Asks>)(asked, applicant, now);
