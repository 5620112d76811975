/** What is known of who applies. Null and empty lists are "not known", which never counts against anybody. */
import type { FundFor, IncomeBand } from '../../../generated/prisma/client.ts';
import { languageNow } from '../../../language/language.ts';
import { isEnglishIn, labelIn, type TermNames } from '../../vocabularies/term-names.ts';

/** A term, with the words it is told by. */
export interface Named {
  readonly id: number;
  readonly slug: string;
  /** In English. */
  readonly name: string;
  /** In other languages; of a place none. */
  readonly names?: TermNames;
}

const asTerm = ({ name, names }: Pick<Named, 'name' | 'names'>) => ({ label: name, names });

/** As the language spoken now calls it, in English where it has no name in it. */
export const nameNow = (named: Named): string => labelIn(asTerm(named), languageNow());

/** True where `nameNow` says English. */
export const isEnglishNow = (named: Named): boolean => isEnglishIn(asTerm(named), languageNow());

/** A place, with the areas it lies in. */
export interface Area extends Named {
  readonly areaIds: readonly number[];
}

export interface Applicant {
  /** What sort of body it is; several may be true: a charity that is a faith group. */
  readonly types: readonly Named[];
  /** It is one of these, and nobody knows which: a club may be a charity or not. Asked only while `types` is empty. */
  readonly eitherOf: readonly Named[];
  readonly incomeBand: IncomeBand | null;
  readonly foundedYear: number | null;
  /** Where it works. */
  readonly places: readonly Area[];
  readonly themes: readonly Named[];
  readonly audiences: readonly Named[];
  /** What it wants to bring about with the money. */
  readonly outcomes: readonly Named[];
  /** With a register: charities, companies. */
  readonly registered: boolean | null;
  readonly hasBankAccount: boolean | null;
  /** Others that it applies with. */
  readonly partners: number | null;
  /** What it would ask for, in pence. */
  readonly amount: number | null;
  /** It applies for somebody else: a school for a family. */
  readonly onBehalf: boolean | null;
}

export const nobodyKnown: Applicant = {
  types: [],
  eitherOf: [],
  incomeBand: null,
  foundedYear: null,
  places: [],
  themes: [],
  audiences: [],
  outcomes: [],
  registered: null,
  hasBankAccount: null,
  partners: null,
  amount: null,
  onBehalf: null,
};

/** What a band may hold, in pence: from, and below. */
export const incomeWithin: Readonly<Record<Exclude<IncomeBand, 'UNKNOWN'>, readonly [from: number, below: number]>> = {
  NONE: [0, 1],
  UNDER_1K: [1, 1_000_00],
  UNDER_5K: [1_000_00, 5_000_00],
  UNDER_10K: [5_000_00, 10_000_00],
  UNDER_50K: [10_000_00, 50_000_00],
  UNDER_250K: [50_000_00, 250_000_00],
  OVER_250K: [250_000_00, Number.POSITIVE_INFINITY],
};

export type ForWhom = Exclude<FundFor, 'ANY'>;
