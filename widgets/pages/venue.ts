/** A venue, opened: closures first, then rooms and prices, how to get there, how to book, and what happens there. */
import type { PageVenueQuery } from '../../generated/gql/graphql.ts';
import { dayWords } from '../parts/date-words.ts';
import { termList, termWords } from '../parts/terms.ts';
import { andWords, inSentence } from '../parts/words.ts';
import { commonTerms } from '../venues/common-terms.ts';
import { hireWords } from '../venues/hire-words.ts';
import { openingWords } from '../venues/opening-words.ts';
import { say as sayOfOpenVenues } from '../venues/venue-details/words/words.ts';
import { say as sayOfVenues } from '../venues/words/words.ts';
import { reach } from './contact.ts';
import type { Page } from './document.ts';
import { entryPage } from './entry.ts';
import { say } from './entry-words/words.ts';
import { eventWhen } from './event-when.ts';
import { accessList, unknown } from './good-to-know.ts';
import { venueLd } from './json-ld.ts';
import { entryLine, entryLink } from './links.ts';
import { prose } from './prose.ts';
import { rateList } from './rates.ts';
import { type Content, list, paragraph, rows, section } from './sections.ts';
import { filled, fromRecord } from './slots.ts';
import { html, nothing } from './template.ts';
import { whereabouts } from './where.ts';

export type Venue = Extract<PageVenueQuery['listing'], { spaces: { name: string }[] }>;
type Space = Venue['spaces'][number];

export function venuePage(venue: Venue, now: Date): Page {
  const { openingHours, parking, publicTransport, groups, events, contains, insideOf, operator, managedBy, facilities, equipment } = venue;
  const words = say();
  return entryPage(
    venue,
    {
      type: venue.type,
      notice: venue.closures.map((closure) => closureWords(closure, now)).join(' ') || null,
      closed: true,
      jsonLd: venueLd(venue),
      sections: [
        section(words.roomsAndPrices, rooms(venue, now)),
        section(words.openingHours, openingHours.length ? list(openingHours.map(openingWords)) : unknown(venue)),
        section(
          words.howToBook,
          paragraph(hireWords(venue.outsideHire)),
          paragraph(fromRecord(venue.howToBook)),
          reach(venue, [managedBy, operator]),
        ),
        section(
          words.gettingThere,
          insideOf ? html`<p>${filled(words.inside, entryLink(insideOf))}</p>` : null,
          whereabouts(venue),
          rows([
            [words.parking, parking && fromRecord(parking)],
            [words.transport, publicTransport && fromRecord(publicTransport)],
          ]),
        ),
        section(words.more, prose(venue.description)),
        section(words.happensHere, list([...groups, ...contains].map(described)), list(events.map(dated))),
        section(
          words.whatThereIs,
          rows([
            [words.toUse, termList(facilities, fromRecord, { more: equipment })],
            [words.marks, venue.qualityMarks.map((mark, index) => [index ? ', ' : '', termWords(mark, fromRecord)])],
            [words.runBy, operator && entryLine(operator)],
            [words.managedBy, managedBy && entryLine(managedBy)],
          ]),
        ),
      ],
    },
    now,
  );
}

function rooms({ spaces }: Venue, now: Date): Content {
  if (!spaces.length) return nothing;
  const common = commonTerms(
    spaces.flatMap(({ rates }) => rates),
    now,
  );
  const anyHolds = spaces.some(({ capacity }) => capacity.length);
  return [
    common ? html`<p>${say().prices(inSentence(common))}</p>` : null,
    // Said once, not under each room.
    anyHolds ? null : html`<p>${say().roomsHoldUnknown}</p>`,
    spaces.map((space) => room(space, { common, anyHolds, now })),
  ];
}

interface Shared {
  common: string | null;
  anyHolds: boolean;
  now: Date;
}

function room({ name, capacity, areaSquareMetres, rates, facilities, accessFacts }: Space, { common, anyHolds, now }: Shared) {
  const holds = andWords(capacity.map(({ people, layout }) => `${sayOfVenues().people(people)} ${sayOfOpenVenues().layout[layout]}`));
  const words = say();
  // Rooms are named in English, whatever the page speaks: an exhibition space has one.
  const there = facilities.filter(({ english }) => english !== name);
  const said = [
    holds ? words.holds(holds) : anyHolds ? words.holdsUnknown : null,
    areaSquareMetres && words.squareMetres(areaSquareMetres),
    there.length ? termList(there, fromRecord) : null,
  ].filter(Boolean);
  return html`<div class="part">
<h3>${fromRecord(name)}</h3>
${said.length ? html`<p>${said.map((one, index) => [index ? '. ' : '', one])}.</p>` : nothing}
${rateList(rates, common, now)}
${accessFacts.length ? accessList(accessFacts) : nothing}
</div>`;
}

function closureWords({ from, until, reason, space }: Venue['closures'][number], now: Date): string {
  const closed = say().closed(space?.name, dayWords(from, now), until && dayWords(until, now));
  return `${closed} ${reason.replace(/\.$/, '')}.`;
}

const described = ({ summary, ...link }: Venue['groups'][number]) => entryLine(link, summary);
const dated = (event: Venue['events'][number]) => entryLine(event, eventWhen(event));
