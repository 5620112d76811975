/** A venue, opened: closures first, then rooms and prices, how to get there, how to book, and what happens there. */
import type { PageVenueQuery } from '../../generated/gql/graphql.ts';
import { dayWords } from '../parts/date-words.ts';
import { andWords, capital, inSentence, notKnown } from '../parts/words.ts';
import { openingWords } from '../venues/opening-words.ts';
import { commonTerms } from '../venues/rate-words.ts';
import { say } from '../venues/words/words.ts';
import { reach } from './contact.ts';
import type { Page } from './document.ts';
import { entryPage } from './entry.ts';
import { eventWhen } from './event-when.ts';
import { accessList, unknown } from './good-to-know.ts';
import { venueLd } from './json-ld.ts';
import { entryLine, entryLink } from './links.ts';
import { prose } from './prose.ts';
import { rateList } from './rates.ts';
import { type Content, list, paragraph, rows, section } from './sections.ts';
import { html, nothing } from './template.ts';
import { whereabouts } from './where.ts';

export type Venue = Extract<PageVenueQuery['listing'], { spaces: { name: string }[] }>;
type Space = Venue['spaces'][number];

export function venuePage(venue: Venue, now: Date): Page {
  const { openingHours, parking, publicTransport, groups, events, contains, insideOf, operator, managedBy, facilities, equipment } = venue;
  return entryPage(
    venue,
    {
      type: venue.type,
      notice: venue.closures.map((closure) => closureWords(closure, now)).join(' ') || null,
      closed: true,
      jsonLd: venueLd(venue),
      sections: [
        section('Rooms and prices', rooms(venue, now)),
        section('Opening hours', openingHours.length ? list(openingHours.map(openingWords)) : unknown(venue)),
        section('How to book', paragraph(say().hire[venue.outsideHire]), paragraph(venue.howToBook), reach(venue, [managedBy, operator])),
        section(
          'Getting there',
          insideOf ? html`<p>Inside ${entryLink(insideOf)}.</p>` : null,
          whereabouts(venue),
          rows([
            ['Parking', parking],
            ['Bus and train', publicTransport],
          ]),
        ),
        section('More about it', prose(venue.description)),
        section('What happens here', list([...groups, ...contains].map(described)), list(events.map(dated))),
        section(
          'What there is',
          rows([
            ['To use', capital(andWords([...facilities.map(({ label }) => inSentence(label)), ...equipment]))],
            ['Marks it holds', andWords(venue.qualityMarks.map(({ label }) => label))],
            ['Run by', operator && entryLine(operator)],
            ['Managed by', managedBy && entryLine(managedBy)],
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
    common ? html`<p>Prices: ${common}.</p>` : null,
    // Said once, not under each room.
    anyHolds ? null : html`<p>How many the rooms hold: ${notKnown}.</p>`,
    spaces.map((space) => room(space, { common, anyHolds, now })),
  ];
}

interface Shared {
  common: string | null;
  anyHolds: boolean;
  now: Date;
}

function room({ name, capacity, areaSquareMetres, rates, facilities, accessFacts }: Space, { common, anyHolds, now }: Shared) {
  const holds = andWords(capacity.map(({ people, layout }) => `${say().people(people)} ${say().layout[layout]}`));
  const said = [
    holds ? `Holds ${holds}` : anyHolds ? `How many it holds: ${notKnown}` : null,
    areaSquareMetres && `${areaSquareMetres} square metres`,
    capital(andWords(facilities.filter(({ label }) => label !== name).map(({ label }) => inSentence(label)))),
  ].filter(Boolean);
  return html`<div class="part">
<h3>${name}</h3>
${said.length ? html`<p>${said.join('. ')}.</p>` : nothing}
${rateList(rates, common, now)}
${accessFacts.length ? accessList(accessFacts) : nothing}
</div>`;
}

function closureWords({ from, until, reason, space }: Venue['closures'][number], now: Date): string {
  const what = space ? `${space.name} is closed` : 'Closed';
  return `${what} from ${dayWords(from, now)}${until ? ` to ${dayWords(until, now)}` : ', until when is not known yet'}. ${reason.replace(/\.$/, '')}.`;
}

const described = ({ summary, ...link }: Venue['groups'][number]) => entryLine(link, summary);
const dated = (event: Venue['events'][number]) => entryLine(event, eventWhen(event));
