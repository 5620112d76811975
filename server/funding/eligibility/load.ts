/**
 * What all public funds ask, kept by each process until one of them changes: two statements, whatever is asked of them. Only the public form is read.
 */
import type { FundFor } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';
import { keptReading } from '../../kept-reading.ts';
import { type KnownPlaces, knownPlaces } from '../../places/known.ts';
import type { RoundDates } from '../round-state.ts';
import type { Asked } from './answers.ts';
import type { Area, Named } from './applicant.ts';
import type { CriterionAsked } from './engine.ts';
import { impliedCriteria } from './implied.ts';
import { type Rule, rule, ruleVocabularies } from './rule.ts';
import { type KnownTerms, knownTerms } from './terms.ts';

export interface FundCriteria {
  readonly fundId: number;
  readonly name: string;
  readonly criteria: readonly CriterionAsked[];
  readonly endedOn: Date | null;
  readonly rounds: readonly RoundDates[];
}

interface Row {
  id: number;
  name: string;
  placeIds: number[] | null;
  applicantTypeIds: number[] | null;
  forWhom: FundFor | null;
  amountLeast: number | null;
  amountMost: number | null;
  endedOn: string | null;
  /** It may not be known where this fund is: a rule must not tell it either. */
  withheld: boolean;
  criteria: { id: number; kind: string; inWords: string; choice: number | null; rule: unknown }[] | null;
  rounds: { opensAt: string | null; closesAt: string | null; rolling: boolean; confirmedAt: string | null }[] | null;
}

/** There are some thousands in the whole of England. */
const mostFunds = 50_000;

const statement = `
  SELECT c."listingId" AS id, l.name, f."forWhom", f."amountLeast"::float8 AS "amountLeast", f."amountMost"::float8 AS "amountMost",
    f."endedOn"::text AS "endedOn", c.visibility IN ('HIDDEN', 'AREA') IS TRUE AS withheld,
    (SELECT array_agg(p."placeId" ORDER BY p.position, p."placeId") FROM "PublicPlace" p WHERE p."listingId" = c."listingId") AS "placeIds",
    (SELECT array_agg(t.id ORDER BY t.id) FROM "ListingTerm" lt JOIN "Term" t ON t.id = lt."termId"
     WHERE lt."listingId" = c."listingId" AND t.vocabulary = 'APPLICANT_TYPE') AS "applicantTypeIds",
    (SELECT json_agg(json_build_object('id', k.id, 'kind', k.kind, 'inWords', k."inWords", 'choice', k.choice, 'rule', k.rule) ORDER BY k.position, k.id)
     FROM "Criterion" k WHERE k."fundId" = c."listingId") AS criteria,
    (SELECT json_agg(json_build_object('opensAt', r."opensAt", 'closesAt', r."closesAt", 'rolling', r.rolling, 'confirmedAt', r."confirmedAt")
       ORDER BY r.position, r.id)
     FROM "Round" r WHERE r."fundId" = c."listingId") AS rounds
  FROM "Catalogue" c JOIN "Listing" l ON l.id = c."listingId" JOIN "Fund" f ON f."listingId" = c."listingId"
  WHERE c.kind = 'FUND' AND ($1::int IS NULL OR c."listingId" = $1) ORDER BY c."nameKey", c."listingId" LIMIT ${mostFunds}`;

/** What a slug of a rule names; a rule of which nothing is known any more, or may be told, is one that only a person can judge. */
function followed(given: unknown, { withheld }: Pick<Row, 'withheld'>, terms: KnownTerms, places: KnownPlaces): Asked | null {
  const { data } = rule.safeParse(given);
  if (!data) return null;
  if (!('anyOf' in data)) return data;
  if (data.asks === 'place') {
    if (withheld) return null;
    const anyOf = data.anyOf.flatMap((slug) => places.bySlug.get(slug) ?? []);
    return anyOf.length ? { asks: 'place', anyOf } : null;
  }
  const anyOf = termsOf(data, terms);
  return anyOf.length ? { asks: data.asks, anyOf } : null;
}

type OfTerms = Extract<Rule, { asks: keyof typeof ruleVocabularies }>;
const termsOf = ({ asks, anyOf }: OfTerms, terms: KnownTerms): Named[] =>
  anyOf.flatMap((slug) => terms.named(ruleVocabularies[asks], slug) ?? []);

function fundOf(row: Row, terms: KnownTerms, places: KnownPlaces): FundCriteria {
  const said = (row.criteria ?? []).map((criterion) => ({ ...criterion, rule: followed(criterion.rule, row, terms, places) }));
  const implied = impliedCriteria(
    {
      applicantTypes: (row.applicantTypeIds ?? []).flatMap((id) => terms.byId.get(id) ?? []),
      forWhom: row.forWhom,
      places: (row.placeIds ?? []).flatMap((id): readonly Area[] => {
        const place = places.byId.get(id);
        return place ? [place] : [];
      }),
      amountLeast: row.amountLeast,
      amountMost: row.amountMost,
    },
    said,
  );
  const date = (text: string | null) => (text ? new Date(text) : null);
  return {
    fundId: row.id,
    name: row.name,
    criteria: [...implied, ...said],
    endedOn: date(row.endedOn),
    rounds: (row.rounds ?? []).map(({ rolling, ...dates }) => ({
      rolling,
      opensAt: date(dates.opensAt),
      closesAt: date(dates.closesAt),
      confirmedAt: date(dates.confirmedAt),
    })),
  };
}

const tables = [
  'Catalogue',
  'PublicPlace',
  'Criterion',
  'Fund',
  'Round',
  'ListingTerm',
  'Term',
  'FormerTerm',
  'Place',
  'FormerPlace',
  'Containment',
];

const funds = keptReading(tables, async (db) => {
  const [terms, places] = [await knownTerms.known(db), await knownPlaces.known(db)];
  const { rows } = await db.pool.query<Row>(statement, [null]);
  return new Map(rows.map((row) => [row.id, fundOf(row, terms, places)]));
});

/** All public funds by id, in the order of their names. */
export const loadCriteria = (db: Database): Promise<ReadonlyMap<number, FundCriteria>> => funds.known(db);

/** Of one fund, as this transaction sees it; null when it is not public there. Nothing is kept. */
export async function readCriteria(db: Database, client: Pick<Database['pool'], 'query'>, fundId: number): Promise<FundCriteria | null> {
  const [terms, places] = [await knownTerms.known(db), await knownPlaces.known(db)];
  const {
    rows: [row],
  } = await client.query<Row>(statement, [fundId]);
  return row ? fundOf(row, terms, places) : null;
}
