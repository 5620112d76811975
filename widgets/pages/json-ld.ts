/** schema.org for each kind. Built from what the API tells the public and nothing else, so what is withheld there is withheld here. */
import type { PageEntryFragment } from '../../generated/gql/graphql.ts';
import type { Event } from './event.ts';
import type { Fund } from './fund.ts';
import type { Group } from './group.ts';
import type { Role } from './role.ts';
import type { Venue } from './venue.ts';

const organisation = (group: { name: string; url: string }) => ({ '@type': 'Organization', name: group.name, url: group.url });
const pounds = (pence: number | null) => (pence === null ? undefined : pence / 100);

const base = ({ name, summary, url, otherNames }: PageEntryFragment) => ({
  '@id': url,
  name,
  description: summary,
  url,
  alternateName: otherNames.length ? otherNames : undefined,
});

const website = ({ links }: PageEntryFragment) => {
  const pages = links.filter(({ kind }) => kind === 'WEBSITE' || kind === 'SOCIAL').map(({ url }) => url);
  return pages.length ? pages : undefined;
};

const areaServed = ({ places }: PageEntryFragment) =>
  places.length ? places.map(({ name }) => ({ '@type': 'AdministrativeArea', name })) : undefined;

/** Of an exact location only: search engines would put a village's name on a map. */
function postalAddress({ location }: PageEntryFragment) {
  if (location?.visibility !== 'EXACT') return undefined;
  const { address, place } = location;
  return {
    '@type': 'PostalAddress',
    streetAddress: address?.lines.join(', ') || undefined,
    addressLocality: address?.town ?? place.name,
    postalCode: address?.postcode ?? undefined,
    addressCountry: 'GB',
  };
}

function geo({ location }: PageEntryFragment) {
  const point = location?.visibility === 'EXACT' ? location.point : null;
  return point ? { '@type': 'GeoCoordinates', latitude: point.latitude, longitude: point.longitude } : undefined;
}

const contactPoint = ({ contacts }: PageEntryFragment) =>
  contacts.length
    ? contacts.map(({ role, phone, email }) => ({
        '@type': 'ContactPoint',
        contactType: role,
        telephone: phone ?? undefined,
        email: email ?? undefined,
      }))
    : undefined;

export const groupLd = (group: Group) => ({
  '@type': group.council ? 'GovernmentOrganization' : group.type?.slug === 'charity' ? 'NGO' : 'Organization',
  ...base(group),
  address: postalAddress(group),
  areaServed: areaServed(group),
  contactPoint: contactPoint(group),
  sameAs: website(group),
  foundingDate: group.foundedYear ? String(group.foundedYear) : undefined,
});

export function venueLd(venue: Venue) {
  const most = Math.max(0, ...venue.spaces.flatMap(({ capacity }) => capacity.map(({ people }) => people)));
  return {
    '@type': venue.type?.slug === 'library' ? 'Library' : 'Place',
    ...base(venue),
    address: postalAddress(venue),
    geo: geo(venue),
    maximumAttendeeCapacity: most || undefined,
    amenityFeature: [...venue.facilities, ...venue.accessFacts.flatMap(({ answer, term }) => (answer === 'YES' ? [term] : []))].map(
      ({ label }) => ({ '@type': 'LocationFeatureSpecification', name: label, value: true }),
    ),
    sameAs: website(venue),
  };
}

/** Money for groups is a grant; help for people is a service, with who gives it. */
export const fundLd = (fund: Fund) => (fund.forWhom === 'INDIVIDUALS' ? helpLd(fund) : grantLd(fund));

const helpLd = (fund: Fund) => ({
  '@type': 'Service',
  ...base(fund),
  provider: fund.manager || fund.funder ? organisation(fund.manager ?? (fund.funder as NonNullable<Fund['funder']>)) : undefined,
  areaServed: areaServed(fund),
  audience: fund.applicantTypes.map(({ label }) => ({ '@type': 'Audience', audienceType: label })),
  sameAs: website(fund),
});

const grantLd = (fund: Fund) => ({
  '@type': 'MonetaryGrant',
  ...base(fund),
  funder: fund.funder ? organisation(fund.funder) : undefined,
  sponsor: fund.manager ? organisation(fund.manager) : undefined,
  amount: fund.amount
    ? { '@type': 'MonetaryAmount', currency: 'GBP', minValue: pounds(fund.amount.least), maxValue: pounds(fund.amount.most) }
    : undefined,
  sameAs: website(fund),
});

/** schema.org has no word for a role to volunteer in; search engines read a posting of the employment type VOLUNTEER. */
export const roleLd = (role: Role) => ({
  '@type': 'JobPosting',
  ...base(role),
  title: role.name,
  employmentType: 'VOLUNTEER',
  hiringOrganization: role.group ? organisation(role.group) : undefined,
  jobLocation: role.location ? { '@type': 'Place', name: role.location.place.name, address: postalAddress(role) } : undefined,
  jobLocationType: role.fromHome ? 'TELECOMMUTE' : undefined,
  applicantLocationRequirements: areaServed(role),
  validThrough: role.closesOn ?? undefined,
});

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** Null for one without a day or a place: it would be no event to any reader of schema.org. */
export function eventLd(event: Event) {
  const { precision, startsAt, endsAt, allDay, venue, hosts, eventState, onlineUrl, cost } = event;
  const at = (moment: string) => (allDay ? londonDay.format(new Date(moment)) : moment);
  const told = precision === 'DAY';
  const [only] = event.places;
  const where = venue?.name ?? event.location?.place.name ?? (event.locationWithheld ? undefined : only?.name);
  const place = where ? { '@type': 'Place', name: where, url: venue?.url, address: postalAddress(event) } : undefined;
  const location = place ?? (onlineUrl ? { '@type': 'VirtualLocation', url: onlineUrl } : undefined);
  if (!told || !startsAt || !location) return null;
  return {
    '@type': 'Event',
    ...base(event),
    startDate: at(startsAt),
    endDate: endsAt ? at(endsAt) : undefined,
    eventStatus: eventState === 'CANCELLED' ? 'https://schema.org/EventCancelled' : 'https://schema.org/EventScheduled',
    location,
    organizer: hosts.map(organisation),
    isAccessibleForFree: cost?.free || undefined,
  };
}
