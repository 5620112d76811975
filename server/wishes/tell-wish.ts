/**
 * Takes what somebody did not find and tells us of, or says in a sentence why not. Kept is the place, the theme, the kind and the words, cleaned, counted by
 * day: nothing of who told it, so nothing is mailed and nobody can be answered (docs/decisions/0055). What keeps programs out is that of every public form
 * (0037), as far as it needs no mailbox.
 */
import type { ListingKind } from '../../generated/prisma/client.ts';
import { formSent } from '../curation/submissions/form-sent.ts';
import { formKey, keyedHash, makeToken, readToken } from '../curation/submissions/form-token.ts';
import { countAgainst, type LimitName } from '../curation/submissions/limits.ts';
import { spamFault } from '../curation/submissions/spam.ts';
import { say as ofForms } from '../curation/submissions/words/words.ts';
import type { Database } from '../database.ts';
import { knownTerms } from '../funding/eligibility/terms.ts';
import { InputError } from '../input-error.ts';
import { type KeptPlace, type KnownPlaces, knownPlaces } from '../places/known.ts';
import { resolvePlace } from '../places/typed.ts';
import { type Fault, InputFaults, RuleBroken } from '../refusals.ts';
import { cleanWords, mostLetters } from './clean-words.ts';
import { say } from './words/words.ts';

const purpose = 'WISH';

export const openWishForm = async (db: Pick<Database, 'formKey'>, now: Date): Promise<{ token: string }> => ({
  token: makeToken(await formKey(db), purpose, now),
});

export interface WishTyped {
  /** A slug, a name, a postcode; of a postcode only its village is kept. */
  readonly place?: string | null | undefined;
  /** The slug of a theme. */
  readonly theme?: string | null | undefined;
  readonly kind?: ListingKind | null | undefined;
  readonly words?: string | null | undefined;
}

export interface Telling {
  readonly wish: WishTyped;
  readonly token: string;
  /** A field that people do not see. */
  readonly trap: string;
  /** The asker's network (`limitKey`); null where it is not known. */
  readonly network: string | null;
  readonly now: Date;
}

export interface WishTold {
  readonly place: KeptPlace | null;
  readonly theme: { readonly id: number; readonly slug: string; readonly name: string } | null;
  readonly kind: ListingKind | null;
  /** As they are kept. */
  readonly words: string;
}

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });
const villages: readonly string[] = ['PARISH', 'TOWN', 'UNPARISHED'];
const areas: readonly string[] = ['DISTRICT', 'UNITARY', 'COUNTY'];

/** No finer than a parish or town: of a neighbourhood or a ward the one it lies in. */
function coarse(known: KnownPlaces, place: KeptPlace): KeptPlace | null {
  const around = [place, ...place.areaIds.flatMap((id) => known.byId.get(id) ?? [])];
  return around.find(({ kind }) => villages.includes(kind)) ?? around.find(({ kind }) => areas.includes(kind)) ?? null;
}

async function placeOf(db: Database, typed: string): Promise<{ place: KeptPlace | null; fault?: Fault }> {
  const fault = (message: string) => ({ place: null, fault: { path: 'place', message } });
  try {
    const { place, choices } = await resolvePlace(db, typed);
    const known = await knownPlaces.known(db);
    const kept = place && (known.byId.get(place.id) ?? null);
    if (kept) return { place: coarse(known, kept) };
    const names = choices.slice(0, 6).map(({ slug }) => slug);
    return fault(ofForms().placeSeveral(typed, names.join(', ')));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return fault(ofForms().placeNone(typed));
  }
}

async function checked(db: Database, { place: typed, theme: slug, kind, words: said }: WishTyped): Promise<WishTold> {
  const faults: Fault[] = [];
  const { place, fault } = typed?.trim() ? await placeOf(db, typed.trim().slice(0, 100)) : { place: null, fault: undefined };
  if (fault) faults.push(fault);
  const theme = slug
    ? await knownTerms.twice(db, (known) => {
        const named = known.named('THEME', slug) ?? null;
        return { missing: !named, result: named };
      })
    : null;
  if (slug && !theme) faults.push({ path: 'theme', message: say().theme });
  const written = said?.trim() ?? '';
  const length = [...written].length;
  if (length > mostLetters) faults.push({ path: 'words', message: say().tooLong(length, mostLetters) });
  const words = cleanWords(written);
  if (!words && written) faults.push({ path: 'words', message: say().notWords });
  else if (!words && !theme) faults.push({ path: 'words', message: say().empty });
  if (faults.length) throw new InputFaults(faults);
  return { place, theme, kind: kind ?? null, words };
}

/** A form is taken once. What it is known by is erased with the other counts, after the form could be used no more. */
async function spend(db: Database, formId: string, openedAt: Date): Promise<void> {
  const rows =
    await db.$executeRaw`INSERT INTO "SubmissionCount" (key, since, count) VALUES (${`wish:${formId}`}, ${openedAt}, 1) ON CONFLICT DO NOTHING`;
  if (!rows) throw new RuleBroken('form-replayed', say().toldAlready);
}

async function refuseFlood(db: Database, key: string, network: string | null, now: Date): Promise<void> {
  const by = (name: LimitName, text: string) => ({ name, by: keyedHash(key, text) });
  const networks = network === null ? [] : [by('wishNetwork', network), by('wishNetworkDay', network)];
  const over = await countAgainst(db, [...networks, { name: 'wishEverything', by: 'all' }], now);
  if (over) throw new RuleBroken('too-much', over);
}

/** @returns what was kept of it. @throws InputFaults for what was typed, RuleBroken for how it was sent */
export async function tellWish(db: Database, { wish, token, trap, network, now }: Telling): Promise<WishTold> {
  const key = await formKey(db);
  const formId = formSent({ key, token, purpose, trap, now });
  const told = await checked(db, wish);
  const suspect = spamFault({ note: wish.words ?? '' });
  if (suspect) throw new RuleBroken('reads-like-advertising', suspect);
  const read = readToken(key, token, purpose, now);
  await refuseFlood(db, key, network, now);
  await spend(db, formId, 'openedAt' in read ? read.openedAt : now);
  const { place, theme, kind, words } = told;
  await db.$executeRaw`
    INSERT INTO "Wish" (day, "placeId", "themeId", kind, words) VALUES (${day.format(now)}::date, ${place?.id ?? 0}, ${theme?.id ?? 0}, ${kind ?? ''}, ${words})
    ON CONFLICT (day, "placeId", "themeId", kind, words) DO UPDATE SET times = "Wish".times + 1`;
  return told;
}
