/** What was filled in becomes a wish, and a wish what stands in the form: each fault with its field. */
import type { AlertPace, AlertSubscription, IncomeBand, ListingKind, Prisma } from '../../generated/prisma/client.ts';
import type { Values } from '../curation/submissions/check-values.ts';
import type { Database } from '../database.ts';
import { type Applicant, type Named, nobodyKnown } from '../funding/eligibility/applicant.ts';
import { knownTerms } from '../funding/eligibility/terms.ts';
import { InputError } from '../input-error.ts';
import { type KeptPlace, type KnownPlaces, knownPlaces } from '../places/known.ts';
import { finestFirst } from '../places/layers.ts';
import { resolvePlace, understood } from '../places/typed.ts';
import type { Fault } from '../refusals.ts';
import { applicantPaths, kindsInOrder } from './fields.ts';
import { type Wish, wishOf } from './wish.ts';
import { say } from './words/words.ts';

/** Columns of a subscription that say what is wished, and how often. */
export interface WishColumns {
  readonly kinds: ListingKind[];
  readonly placeIds: number[];
  readonly themeIds: number[];
  readonly audienceIds: number[];
  readonly applicantTypeIds: number[];
  readonly amount: bigint | null;
  readonly applicant: Prisma.JsonObject | null;
  readonly onlyEligible: boolean;
  readonly pace: AlertPace;
  readonly countedPlaceId: number | null;
}

const mostPlaces = 20;
const mostPounds = 10_000_000;
const firstYear = 1000;

/** One name, or several with commas or "and" between; "Conington, Huntingdonshire" is one. @throws InputError for what is no place */
async function placesIn(db: Database, typed: string): Promise<{ ids: number[]; fault?: string }> {
  const known = await knownPlaces.known(db);
  const certain = (text: string) => {
    const found = understood(known, text);
    return found && (found.places.length === 1 || found.resolvedBy === 'joint name') ? found.places.map(({ id }) => id) : null;
  };
  const whole = certain(typed);
  if (whole) return { ids: whole };
  const parts = typed.split(/[,;]/).flatMap((part) => (certain(part) ? [part] : part.split(/ and | & /i)));
  const names = parts.map((part) => part.trim()).filter(Boolean);
  if (names.length > mostPlaces) return { ids: [], fault: say().placesMany(names.length, mostPlaces) };
  const ids: number[] = [];
  for (const name of names) {
    const sure = certain(name);
    const { place, choices } = sure ? { place: null, choices: [] } : await resolvePlace(db, name);
    if (sure) ids.push(...sure);
    else if (place) ids.push(place.id);
    else
      return {
        ids: [],
        fault: say().placesSeveral(
          name,
          choices
            .slice(0, 6)
            .map(({ slug }) => slug)
            .join(', '),
        ),
      };
  }
  return { ids: [...new Set(ids)] };
}

const smallestOf = (known: KnownPlaces, ids: readonly number[]): number | null =>
  ids
    .flatMap((id) => known.byId.get(id) ?? [])
    .toSorted(finestFirst)
    .at(0)?.id ?? null;

/** Pence of what was written in pounds. */
export function penceOf(written: string): bigint | null {
  const plain = written.replace(/[£,\s]/g, '');
  const pounds = /^\d{1,8}(\.\d{1,2})?$/.test(plain) ? Number(plain) : Number.NaN;
  return pounds > 0 && pounds <= mostPounds ? BigInt(Math.round(pounds * 100)) : null;
}

const answered = (value: string | undefined) => (value === undefined ? null : value === 'yes');
const words = (value: string | undefined) => (value ? value.split(' ') : []);

/** @param values as `checkValues` leaves them @param now against which a year is held */
export async function readWish(db: Database, values: Values, now: Date): Promise<{ wish: WishColumns; faults: Fault[] }> {
  const faults: Fault[] = [];
  const places = await placesIn(db, values['places'] ?? '').catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    return {
      ids: [],
      fault: say().placesNone(values['places'] ?? ''),
    };
  });
  if ('fault' in places && places.fault) faults.push({ path: 'places', message: places.fault });
  const amount = values['amount'] ? penceOf(values['amount']) : null;
  if (values['amount'] && amount === null) faults.push({ path: 'amount', message: say().amountFault });
  const year = values['foundedYear'] ? Number(values['foundedYear']) : null;
  const thisYear = now.getUTCFullYear();
  if (year !== null && !(Number.isInteger(year) && year >= firstYear && year <= thisYear))
    faults.push({ path: 'foundedYear', message: say().yearFault(thisYear) });

  const [terms, known] = [await knownTerms.known(db), await knownPlaces.known(db)];
  const named = (vocabulary: 'THEME' | 'AUDIENCE' | 'APPLICANT_TYPE', slugs: readonly string[]) =>
    slugs.flatMap((slug) => terms.named(vocabulary, slug) ?? []).map(asKept);
  const ids = (of: readonly { id: number }[]) => of.map(({ id }) => id).toSorted((one, other) => one - other);
  const themes = named('THEME', words(values['themes']));
  const audiences = named('AUDIENCE', words(values['audiences']));
  const types = named('APPLICANT_TYPE', words(values['applicantType']));
  const kinds = words(values['kinds']) as ListingKind[];
  const aboutFunds = kinds.includes('FUND');
  const onlyEligible = aboutFunds && values['onlyEligible'] === 'yes';
  const applicant: Applicant = {
    ...nobodyKnown,
    types,
    places: places.ids.flatMap((id) => {
      const place = known.byId.get(id);
      return place ? [areaOf(place)] : [];
    }),
    themes,
    audiences,
    amount: amount === null ? null : Number(amount),
    incomeBand: (values['incomeBand'] as IncomeBand | undefined) ?? null,
    foundedYear: year,
    hasBankAccount: answered(values['hasBankAccount']),
    registered: answered(values['registered']),
  };
  return {
    faults,
    wish: {
      kinds: kindsInOrder.filter((kind) => kinds.includes(kind)),
      placeIds: places.ids.toSorted((one, other) => one - other),
      themeIds: ids(themes),
      audienceIds: ids(audiences),
      applicantTypeIds: aboutFunds ? ids(types) : [],
      amount: aboutFunds ? amount : null,
      applicant: onlyEligible ? (applicant as unknown as Prisma.JsonObject) : null,
      onlyEligible,
      pace: values['pace'] as AlertPace,
      countedPlaceId: smallestOf(known, places.ids),
    },
  };
}

/** Other names of a term are not kept with the wish: they may change. */
const asKept = ({ id, slug, name }: Named): Named => ({ id, slug, name });
const areaOf = ({ id, slug, name, areaIds }: KeptPlace) => ({ id, slug, name, areaIds });

type Kept = Pick<AlertSubscription, 'pace'> & Parameters<typeof wishOf>[0];

/** The same wish says the same here, whatever order its parts were chosen in. How often is no part of it. */
export function wishKey(row: Omit<Kept, 'pace'>): string {
  const { applicant, ...wish } = wishOf(row);
  const told = applicant && Object.fromEntries(applicantPaths.map((path) => [path, applicant[path]]));
  return JSON.stringify({ ...wish, told }, (_, value) => (Array.isArray(value) ? value.toSorted() : value));
}

/** What to write for a place so that it is understood as this one again. */
const written = (known: KnownPlaces, place: KeptPlace): string => {
  const found = understood(known, place.name);
  return found?.places.length === 1 && found.places[0]?.id === place.id ? place.name : place.slug;
};

/** What stands in the form for a wish: by field, as a browser sends it. */
export async function formValues(db: Database, row: Kept): Promise<Record<string, string[]>> {
  const [terms, known] = [await knownTerms.known(db), await knownPlaces.known(db)];
  const wish: Wish = wishOf(row);
  const slugs = (ids: readonly number[]) => ids.flatMap((id) => terms.byId.get(id)?.slug ?? []);
  const said = (value: boolean | null | undefined) => (value === null || value === undefined ? [] : [value ? 'yes' : 'no']);
  const { applicant } = wish;
  const values: Record<string, string[]> = {
    kinds: [...wish.kinds],
    places: [
      wish.placeIds
        .flatMap((id) => known.byId.get(id) ?? [])
        .map((place) => written(known, place))
        .join(', '),
    ],
    pace: [row.pace],
    themes: slugs(wish.themeIds),
    audiences: slugs(wish.audienceIds),
    applicantType: slugs(wish.applicantTypeIds),
    amount: wish.amount === null ? [] : [(wish.amount / 100).toLocaleString('en-GB', { maximumFractionDigits: 2 })],
    onlyEligible: wish.onlyEligible ? ['yes'] : [],
    incomeBand: applicant?.incomeBand ? [applicant.incomeBand] : [],
    foundedYear: applicant?.foundedYear ? [String(applicant.foundedYear)] : [],
    hasBankAccount: said(applicant?.hasBankAccount),
    registered: said(applicant?.registered),
  };
  return Object.fromEntries(Object.entries(values).filter(([, given]) => given.some(Boolean)));
}
