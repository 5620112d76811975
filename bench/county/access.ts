/** What is known of who can get in and take part. */
import type { Random } from './random.ts';
import { pastDate, type World } from './world.ts';

const accessSlugs = [
  'step-free',
  'accessible-toilet',
  'disabled-parking',
  'hearing-loop',
  'assistance-dogs',
  'quiet-space',
  'large-print',
  'dementia-friendly',
  'automatic-doors',
  'gender-neutral-toilet',
  'easy-read',
  'lift',
  'sign-language',
  'changing-places',
];

/** Facts of a listing, an activity or a space. Most are a yes; some are known to be a no; nobody says what they do not know. */
export function writeAccess(
  world: World,
  random: Random,
  of: { listingId?: number; activityId?: number; spaceId?: number },
  count: number,
): void {
  const slugs = new Set<string>();
  for (let drawn = 0; drawn < count; drawn++) slugs.add(random.favourite(accessSlugs));
  for (const slug of slugs) {
    const termId = world.term('ACCESS', slug);
    if (termId === undefined) continue;
    const draw = random.next();
    const answer = draw < 0.68 ? 'YES' : draw < 0.8 ? 'PARTLY' : draw < 0.94 ? 'NO' : 'UNKNOWN';
    const note = answer === 'PARTLY' ? random.pick(['Ring first', 'By the side door', 'On the ground floor only']) : null;
    const asAt = random.chance(0.6) ? pastDate(world, random, 900) : null;
    world.out.add('AccessFact', { id: world.out.number('AccessFact'), ...of, termId, answer, note, asAt });
  }
}
