/** How to reach a listing: numbers, addresses and pages that are nobody's. */
import type { Draft } from './listing.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

const offices = ['Secretary', 'Bookings', 'The office', 'Membership', 'Treasurer', 'Press and posters'];

/** Numbers from 01632 960000 to 960999 are kept by Ofcom for drama; example.org belongs to nobody (RFC 2606). */
export function writeContacts(world: World, random: Random, { index }: Draft, listingId: number): void {
  const draw = random.next();
  const count = draw < 0.08 ? 0 : draw < 0.75 ? 1 : 2;
  for (let position = 0; position < count; position++) {
    const hasPhone = random.chance(0.75);
    world.out.add('Contact', {
      id: world.out.number('Contact'),
      listingId,
      position,
      role: random.favourite(offices),
      phone: hasPhone ? `01632 960${String(random.below(1000)).padStart(3, '0')}` : null,
      email: !hasPhone || random.chance(0.6) ? `office${position ? '2' : ''}@listing-${index + 1}.example.org` : null,
      textRelay: random.chance(0.1),
      note: random.chance(0.1) ? 'Weekday mornings only' : null,
      public: random.chance(0.93),
      personal: random.chance(0.04),
    });
  }
}

export function writeLinks({ out }: World, random: Random, { isWithheld, hasLocation }: Draft, listingId: number, slug: string): void {
  let position = 0;
  const add = (kind: 'WEBSITE' | 'SOCIAL' | 'MAP' | 'DOCUMENT', url: string, label: string | null = null) =>
    out.add('Link', { id: out.number('Link'), listingId, position: position++, kind, url, label });
  if (random.chance(0.5)) add('WEBSITE', `https://www.example.org/${slug}`);
  if (random.chance(0.3)) add('SOCIAL', `https://social.example.org/${slug}`);
  if (!isWithheld && hasLocation && random.chance(0.05)) add('MAP', `https://maps.example.org/${slug}`, 'Map');
  if (random.chance(0.04)) add('DOCUMENT', `https://www.example.org/${slug}.pdf`, 'Programme');
}
