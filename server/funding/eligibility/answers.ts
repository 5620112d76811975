/** One small judgement for each thing a fund can ask. What is not known gives "maybe: tell us", never "no". */
import { poundsSaid as pounds } from '../../mail/said.ts';
import { type Applicant, type Area, incomeWithin, type Named } from './applicant.ts';
import type { Followed } from './rule.ts';
import { type Answer, maybe, no, yes } from './verdict.ts';

export type Asked = Followed<Named, Area>;
type Of<Asks extends Asked['asks']> = Extract<Asked, { asks: Asks }>;
type Judge<Asks extends Asked['asks']> = (asked: Of<Asks>, applicant: Applicant, now: Date) => Answer;

/** "a, b or c". */
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const both = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const names = (named: readonly Named[]) => named.map(({ name }) => name);

interface Bounds {
  least?: number | undefined;
  most?: number | undefined;
}
function within({ least, most }: Bounds, words: (value: number) => string): string {
  if (least === undefined) return `${words(most ?? 0)} or less`;
  return most === undefined ? `${words(least)} or more` : `between ${words(least)} and ${words(most)}`;
}

const shared = <One extends Named>(given: readonly One[], wanted: readonly Named[]) =>
  given.filter(({ id }) => wanted.some((one) => one.id === id));

/** For lists of terms: any that both have is a yes. */
function overlap(
  given: readonly Named[],
  wanted: readonly Named[],
  words: { unknown: string; tell: string; match: (found: readonly string[]) => string; none: string; change: string },
): Answer {
  if (!given.length) return maybe(words.unknown, words.tell);
  const found = shared(given, wanted);
  return found.length ? yes(words.match(names(found))) : no(words.none, words.change);
}

const lower = (text: string) => (/^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** What a rule names is said for every applicant, and Intl takes its time: once for each reading of the funds is enough. */
function once(words: (named: readonly Named[]) => string): (named: readonly Named[]) => string {
  const known = new WeakMap<readonly Named[], string>();
  return (named) => {
    const found = known.get(named) ?? words(named);
    known.set(named, found);
    return found;
  };
}
const lowered = once((named) => either.format(names(named).map(lower)));
const anyNamed = once((named) => either.format(names(named)));

const applicantType: Judge<'applicant-type'> = ({ anyOf }, { types, eitherOf }) => {
  if (!types.length && eitherOf.length) {
    const may = shared(eitherOf, anyOf);
    if (may.length === eitherOf.length) return yes('Groups like yours are among those it is for.');
    if (may.length) return maybe(`It is for these: ${lowered(anyOf)}.`, `Tell us whether you are one: ${lowered(may)}.`);
  }
  return overlap(types.length ? types : eitherOf, anyOf, {
    unknown: `It is for these: ${lowered(anyOf)}.`,
    tell: 'Tell us what sort of group you are.',
    match: (found) => `You are one of those it is for: ${both.format(found.map(lower))}.`,
    none: `It is only for these: ${lowered(anyOf)}.`,
    change: 'Ask one of these whether they would apply with you.',
  });
};

const place: Judge<'place'> = ({ anyOf }, { places }) => {
  const wanted = anyNamed(anyOf);
  if (!places.length) return maybe(`It is for work in ${wanted}.`, 'Tell us which village, town or district you work in.');
  const inside = places.filter((one) => anyOf.some(({ id }) => one.id === id || one.areaIds.includes(id)));
  if (inside.length) return yes(`You work in ${both.format(names(inside))}, where the money is for.`);
  const around = places.filter((one) => anyOf.some(({ areaIds }) => areaIds.includes(one.id)));
  if (around.length)
    return maybe(
      `You work across ${both.format(names(around))}; the money is for ${wanted} alone.`,
      `It would be a yes for work in ${wanted}.`,
    );
  return no(`It is for work in ${wanted}. You told us of ${both.format(names(places))}.`, `It would be a yes for work in ${wanted}.`);
};

const theme: Judge<'theme'> = ({ anyOf }, { themes }) =>
  overlap(themes, anyOf, {
    unknown: `It pays for work on ${lowered(anyOf)}.`,
    tell: 'Tell us what your work is about.',
    match: (found) => `Your work is about ${both.format(found.map(lower))}, which it pays for.`,
    none: `It pays for work on ${lowered(anyOf)} alone.`,
    change: 'If part of your work is about that, ask for that part.',
  });

const audience: Judge<'audience'> = ({ anyOf }, { audiences }) =>
  overlap(audiences, anyOf, {
    unknown: `It is to help ${lowered(anyOf)}.`,
    tell: 'Tell us whom you help.',
    match: (found) => `You help ${both.format(found.map(lower))}, whom it is meant for.`,
    none: `It is to help ${lowered(anyOf)}.`,
    change: 'If some of the people you help are among these, ask for your work with them.',
  });

const outcome: Judge<'outcome'> = ({ anyOf }, { outcomes }) =>
  overlap(outcomes, anyOf, {
    unknown: `It wants this to come of it: ${lowered(anyOf)}.`,
    tell: 'Tell us what should change through your work.',
    match: (found) => `You want the same: ${both.format(found.map(lower))}.`,
    none: `It wants this to come of it: ${lowered(anyOf)}.`,
    change: 'If your work leads to that too, say so when you apply.',
  });

const income: Judge<'income'> = (bounds, { incomeBand }) => {
  const wanted = within(bounds, pounds);
  if (!incomeBand || incomeBand === 'UNKNOWN')
    return maybe(`It is for groups with an income of ${wanted} a year.`, 'Tell us what comes in in a year.');
  const [from, below] = incomeWithin[incomeBand];
  const { least = 0, most = Number.POSITIVE_INFINITY } = bounds;
  // The highest a band may hold is a penny under where the next begins.
  if (from >= least && below - 1 <= most) return yes(`Your income fits: it is for ${wanted} a year.`);
  if (from > most || below <= least)
    return no(`It is for groups with an income of ${wanted} a year.`, 'A group whose income fits could apply with you as a partner.');
  return maybe(`It is for groups with an income of ${wanted} a year; yours may be on either side.`, 'Look at your last accounts.');
};

const amount: Judge<'amount'> = (bounds, { amount: wanted }) => {
  const pays = within(bounds, pounds);
  if (wanted === null) return maybe(`It pays ${pays}.`, 'Tell us how much you need.');
  if (bounds.least !== undefined && wanted < bounds.least)
    return no(`It pays ${pays}; you need ${pounds(wanted)}.`, `It would be a yes for ${pounds(bounds.least)} or more.`);
  if (bounds.most !== undefined && wanted > bounds.most)
    return no(
      `It pays ${pays}; you need ${pounds(wanted)}.`,
      `Ask for ${pounds(bounds.most)} or less, and look for the rest somewhere else.`,
    );
  return yes(`It pays ${pays}, so the ${pounds(wanted)} you need is within it.`);
};

const age: Judge<'age'> = (bounds, { foundedYear }, now) => {
  const wanted = within(bounds, (value) => `${value} ${value === 1 ? 'year' : 'years'} old`);
  if (foundedYear === null) return maybe(`It is for groups that are ${wanted}.`, 'Tell us when your group began.');
  // The year alone is known: it may be a year less, until its birthday.
  const most = now.getUTCFullYear() - foundedYear;
  const least = Math.max(0, most - 1);
  const { least: from = 0, most: to = Number.POSITIVE_INFINITY } = bounds;
  if (least >= from && most <= to) return yes(`Your group began in ${foundedYear}: it is for those that are ${wanted}.`);
  const began = `Your group began in ${foundedYear}; it is for those that are ${wanted}.`;
  if (most < from) return no(began, 'Apply with an older group as a partner, or later.');
  if (least > to) return no(began, 'Look for money that is for groups of any age.');
  return maybe(began, 'It depends on the month in which you began. Ask them.');
};

const partners: Judge<'partners'> = ({ least }, { partners: given }) => {
  const wanted = least === 1 ? 'a partner' : `${least} partners`;
  if (given === null) return maybe(`You must apply with ${wanted}.`, 'Tell us how many others you would apply with.');
  if (given >= least) return yes(`You apply with ${wanted}, as you must.`);
  return no(
    `You must apply with ${wanted}.`,
    `Find ${least - given === 1 ? 'one more group' : `${least - given} more groups`} to apply with.`,
  );
};

const registered: Judge<'registered'> = (_asked, { registered: is }) => {
  const wanted = 'It is for groups with a number in a register: a charity or a company.';
  if (is === null) return maybe(wanted, 'Tell us whether your group is registered.');
  return is ? yes('Your group is registered, as it must be.') : no(wanted, 'Register, or ask a registered group to apply for you.');
};

const bankAccount: Judge<'bank-account'> = (_asked, { hasBankAccount }) => {
  const wanted = 'The group must have a bank account in its own name.';
  if (hasBankAccount === null) return maybe(wanted, 'Tell us whether your group has one.');
  return hasBankAccount
    ? yes('Your group has a bank account of its own, as it must.')
    : no(wanted, 'Open an account for the group, or ask a group that has one to hold the money for you.');
};

const councils = new Set(['parish-or-town-council', 'public-body']);
const person = 'individual';

const forWhom: Judge<'for-whom'> = ({ who }, { types: told, eitherOf, onBehalf }) => {
  const types = told.length ? told : eitherOf;
  const only = (test: (slug: string) => boolean) => types.length > 0 && types.every(({ slug }) => test(slug));
  const any = (test: (slug: string) => boolean) => types.some(({ slug }) => test(slug));
  const tell = 'Tell us who you are.';
  if (who === 'INTERMEDIARIES') {
    const wanted = 'It is asked for by an organisation on somebody else’s behalf.';
    if (onBehalf === null) return maybe(wanted, 'Tell us whether you would apply for somebody else.');
    return onBehalf
      ? yes('You apply for somebody else, as one must.')
      : no(wanted, 'Ask a school, a charity or a council that knows you to apply.');
  }
  const wanted = {
    GROUPS: 'It is for groups, not for one person.',
    INDIVIDUALS: 'It is help for people, not money for groups.',
    COUNCILS: 'It is for councils.',
  }[who];
  if (!types.length) return maybe(wanted, tell);
  const isFor = {
    GROUPS: any((slug) => slug !== person),
    INDIVIDUALS: any((slug) => slug === person),
    COUNCILS: any((slug) => councils.has(slug)),
  }[who];
  if (isFor)
    return yes(
      {
        GROUPS: 'You are a group, as one must be.',
        INDIVIDUALS: 'It is help for people, and you ask for yourself.',
        COUNCILS: 'You are a council, as one must be.',
      }[who],
    );
  const change = {
    GROUPS: 'Ask a group near you to apply, or look for help for people.',
    INDIVIDUALS: only((slug) => slug !== person) ? 'People you work with may ask for it themselves.' : tell,
    COUNCILS: 'Ask your parish or town council whether it would apply.',
  }[who];
  return no(wanted, change);
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
