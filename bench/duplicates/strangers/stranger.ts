/** Another body that looks like this one: the mistakes a careless match would make. */
import type { Described } from '../../../server/curation/duplicates/profile.ts';
import type { Random } from '../../county/random.ts';
import { inventedPhone, inventedPostcode, inventedSite } from '../originals.ts';

export interface Stranger {
  readonly how: string;
  readonly one: Described;
  readonly other: Described;
}

export interface Making {
  readonly original: Described;
  readonly random: Random;
  readonly placeNames: readonly string[];
}

/** Null where the original does not lend itself to it. */
export type Make = (making: Making) => Stranger | null;

/** A body of its own with this name: it may share an address, a secretary or a site with the first. */
export function another(
  original: Described,
  name: string,
  random: Random,
  shares: { site?: number; phone?: number; postcode?: number; ids?: number },
): Described {
  const site = `${random.between(10, 999)}${inventedSite(name)}`;
  const own = random.chance(0.6);
  return {
    kind: original.kind,
    name,
    places: [...(original.places ?? [])],
    postcode: random.chance(shares.postcode ?? 0) ? (original.postcode ?? null) : own ? inventedPostcode(random) : null,
    phones: random.chance(shares.phone ?? 0) ? [...(original.phones ?? [])] : own ? [inventedPhone(random)] : [],
    emails: random.chance(shares.site ?? 0) ? [...(original.emails ?? [])] : own ? [`info@${site}`] : [],
    urls: random.chance(shares.site ?? 0) ? [...(original.urls ?? [])] : own ? [`https://www.${site}`] : [],
    identifiers: random.chance(shares.ids ?? 0)
      ? [...(original.identifiers ?? [])]
      : random.chance(0.4)
        ? [{ scheme: 'GB-CHC', value: String(random.between(200000, 1199999)) }]
        : [],
  };
}

/** A name to put words before. */
export const bare = (name: string) => name.replace(/^the /i, '');
