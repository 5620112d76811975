/** What a listing is compared by. Made from rows of the database, from a form half filled in, or by a test. */
import { getDomain, getHostname } from 'tldts';
import type { ListingKind } from '../../../generated/prisma/client.ts';
import { postcodeIn } from '../../places/postcode.ts';
import { identityOf } from '../identifiers.ts';
import { type NameWord, namesIn, nameWords, type PlaceWords, placeKey, plainWords, type WordClass } from './name-words.ts';

/** As somebody writes it. */
export interface Described {
  readonly kind: ListingKind;
  readonly name: string;
  readonly otherNames?: readonly string[];
  readonly identifiers?: readonly { readonly scheme: string; readonly value: string }[];
  readonly postcode?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  /** Villages, towns and suburbs it is in or serves; not districts or counties, which tell too little. */
  readonly places?: readonly string[];
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  readonly urls?: readonly string[];
  /** What it belongs to: the group of a role, the funder of a fund, the hosts of an event, the building of a room. */
  readonly ties?: readonly number[];
  /** The day of an event: 2026-05-01. */
  readonly day?: string | null;
}

/** Kept as JSON, so short: each word of a name is its class's first letter and its text. */
export interface Profile {
  readonly kind: ListingKind;
  readonly name: string;
  readonly names: readonly (readonly string[])[];
  /** So many of `names`, the first ones, are the main name and what it holds in brackets; the rest are other names. */
  readonly own: number;
  readonly ids: readonly string[];
  readonly postcode: string | null;
  readonly point: readonly [number, number] | null;
  readonly places: readonly string[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly domains: readonly string[];
  readonly pages: readonly string[];
  readonly ties: readonly number[];
  readonly day: string | null;
}

const classes: Readonly<Record<string, WordClass>> = { p: 'place', n: 'number', t: 'telling', s: 'soft', w: 'word' };
const packed = ({ class: kind, text, as }: NameWord) => `${kind[0]}${text}${as ? `|${as}` : ''}`;
/** A profile is compared with a dozen others: its names are taken apart once. */
const takenApart = new WeakMap<readonly string[], NameWord[]>();

export function unpacked(words: readonly string[]): NameWord[] {
  const known = takenApart.get(words);
  if (known) return known;
  const made = words.map((word) => {
    const [text = '', as] = word.slice(1).split('|');
    return { class: classes[word[0] as string] as WordClass, text, ...(as && { as }) };
  });
  takenApart.set(words, made);
  return made;
}

/** 01353 720000, +44 (0)1353 720000 and 0044 1353 720000 are one. Null for what is too short to be anybody's. */
export function phoneKey(written: string): string | null {
  const digits = written
    .replace(/\(0\)/g, '')
    .replace(/\D/g, '')
    .replace(/^(00)?44(?=\d{9,10}$)/, '0');
  return digits.length >= 10 && digits.length <= 13 ? digits : null;
}

export function emailKey(written: string): string | null {
  const found = written.trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(found) ? found : null;
}

/** Mailboxes that anybody may have, and sites where anybody may have a page: the domain tells nothing, the whole address may. */
const everybodys = new Set(
  `gmail.com googlemail.com hotmail.com hotmail.co.uk outlook.com live.com live.co.uk yahoo.com yahoo.co.uk btinternet.com btconnect.com btopenworld.com aol.com icloud.com me.com mac.com
  sky.com talktalk.net virginmedia.com ntlworld.com tiscali.co.uk blueyonder.co.uk protonmail.com proton.me gmx.com gmx.co.uk mail.com msn.com fsmail.net
  facebook.com instagram.com x.com twitter.com youtube.com linkedin.com tiktok.com whatsapp.com meetup.com eventbrite.co.uk eventbrite.com google.com goo.gl bit.ly linktr.ee
  wixsite.com wordpress.com blogspot.com weebly.com btck.co.uk hugofox.com e-voice.org.uk squarespace.com webs.com moonfruit.com teamapp.com pitchero.com play-cricket.com
  hitssports.com spond.com clubbuzz.co.uk justgiving.com gov.uk nhs.uk nhs.net sch.uk ac.uk achurchnearyou.com scouts.org.uk girlguiding.org.uk thewi.org.uk u3asites.org.uk u3asite.uk
  ageuk.org.uk mind.org.uk citizensadvice.org.uk britishlegion.org.uk samaritans.org home-start.org.uk parkrun.org.uk ctc.org.uk ramblers.org.uk do-it.org`
    .split(/\s+/)
    .filter(Boolean),
);

function siteOf(url: string): { domain: string | null; page: string | null } {
  const text = url.trim().toLowerCase();
  const host = getHostname(text)?.replace(/^www\d?\./, '') ?? null;
  const domain = getDomain(text, { allowPrivateDomains: true });
  if (!host || !domain) return { domain: null, page: null };
  const path = text
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^[^/?#]+/, '')
    .replace(/[?#].*$/, '')
    .replace(/(\/index\.\w+)?\/*$/, '');
  const isShared = everybodys.has(domain) || /(^|\.)(gov|nhs|sch|ac|mod|police)\.uk$/.test(host);
  // A page of a shared site is somebody's own; its front page is nobody's.
  const isFront = path === '' && (host === domain || !isShared);
  return { domain: isShared ? null : domain, page: isFront ? null : `${host}${path}` };
}

const unique = <T>(values: Iterable<T | null>): T[] => [...new Set(values)].filter((value) => value !== null) as T[];
const distinct = (names: readonly string[][]) => [...new Map(names.map((words) => [words.join(' '), words])).values()];
const mostOf = 12;

export function profileOf(described: Described, places: PlaceWords): Profile {
  const {
    kind,
    name,
    otherNames = [],
    identifiers = [],
    postcode,
    latitude,
    longitude,
    urls = [],
    emails = [],
    ties = [],
    day,
  } = described;
  const read = (names: readonly string[]) => names.map((one) => nameWords(one, places).map(packed)).filter((words) => words.length > 0);
  const own = distinct(read(namesIn(name)));
  const names = distinct([...own, ...read(otherNames.slice(0, 6))]);
  const sites = urls.map(siteOf);
  const mailboxes = unique(emails.map(emailKey));
  const mailDomains = mailboxes.map((address) => siteOf(`https://${address.split('@')[1]}`).domain);
  const found = postcode ? postcodeIn(postcode) : null;
  return {
    kind,
    name: plainWords(name).join(' '),
    names: names.slice(0, mostOf),
    own: own.length,
    ids: unique(identifiers.map(({ scheme, value }) => identityOf(scheme, value))).slice(0, mostOf),
    postcode: found?.whole ? found.code : null,
    point: typeof latitude === 'number' && typeof longitude === 'number' ? [latitude, longitude] : null,
    places: unique((described.places ?? []).map((place) => canonical(place, places))).slice(0, mostOf),
    phones: unique((described.phones ?? []).map(phoneKey)).slice(0, mostOf),
    emails: mailboxes.slice(0, mostOf),
    domains: unique([...sites.map(({ domain }) => domain), ...mailDomains]).slice(0, mostOf),
    pages: unique(sites.map(({ page }) => page)).slice(0, mostOf),
    ties: [...new Set(ties)].sort((a, b) => a - b).slice(0, mostOf),
    day: day ?? null,
  };
}

/** A place as profiles name it. */
export function canonical(place: string, places: PlaceWords): string | null {
  const words = plainWords(place);
  return places.at(words, 0)?.key ?? (words.length ? placeKey(words) : null);
}
