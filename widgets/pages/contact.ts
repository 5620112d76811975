/** How to reach whoever answers, phone first. Where nothing is known there is still somebody to ask: no dead ends (PRODUCT.md, rule 6). */
import type { PageEntryFragment } from '../../generated/gql/graphql.ts';
import { emailLink } from '../parts/outside-links.ts';
import { phoneLink } from '../parts/phone-link.ts';
import { say } from './entry-words/words.ts';
import { entryLink, linkOut } from './links.ts';
import type { Content } from './sections.ts';
import { filled, fromRecord } from './slots.ts';
import { html, nothing } from './template.ts';

type Contact = PageEntryFragment['contacts'][number];
type Entry = Pick<PageEntryFragment, 'contacts' | 'links' | 'owner' | 'steward' | 'places' | 'url'>;

interface Body {
  name: string;
  url: string;
  contacts?: readonly Contact[];
}

/** `bodies` are those to turn to where the entry itself tells no way, the nearest to it first: a role's group, an event's hosts. */
export function reach(entry: Entry, bodies: readonly (Body | null)[] = []): Content {
  const theirs = bodies.find((body) => body?.contacts?.length)?.contacts ?? [];
  const contacts = entry.contacts.length ? entry.contacts : theirs;
  const known = contacts.length || entry.links.length;
  return [
    contacts.map(contact),
    known ? null : html`<p>${say().noContact} ${askInstead(entry, bodies)}</p>`,
    entry.links.length ? html`<ul class="links-out">${entry.links.map((link) => html`<li>${linkOut(link)}</li>`)}</ul>` : null,
  ];
}

function contact({ role, phone, email, textRelay, note }: Contact) {
  return html`<div class="contact">
<p class="role">${fromRecord(role)}</p>
${phone ? html`<p class="phone">${phoneLink(phone, role)}${textRelay ? ` ${say().relay}` : nothing}</p>` : nothing}
${email ? html`<p>${emailLink(email)}</p>` : nothing}
${note ? html`<p>${fromRecord(note)}</p>` : nothing}
</div>`;
}

/** Whoever is nearest to the entry and is not itself; without anybody, the nearest library, where somebody looks things up with you. */
function askInstead({ owner, steward, places, url }: Entry, bodies: readonly (Body | null)[]) {
  const body = [...bodies, owner, steward].find((group) => group && group.url !== url);
  if (body) return html`${filled(say().ask, entryLink(body))}`;
  const [place] = places;
  const nearest = place ? `/venues?q=library&place=${place.slug}` : '/venues?q=library';
  return html`${filled(say().askAt, html`<a href=${nearest}>${say().nearestLibrary}</a>`)}`;
}
