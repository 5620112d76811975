/** What a group does: one thing or up to four, each with its times, place and cost. */
import { writeAccess } from './access.ts';
import { activities } from './activity-words.ts';
import type { GroupProfile } from './names.ts';
import type { Random } from './random.ts';
import { courseOf, type Rule, ruleOf, writeSchedule } from './schedules.ts';
import { costOf, idOf, venueNear, type World } from './world.ts';

interface Doing {
  index: number;
  profile: GroupProfile;
  rule: Rule;
  venue: number | undefined;
}

export function writeActivities(world: World, random: Random, { index, profile, rule, venue }: Doing): void {
  const { out } = world;
  for (let position = 0, count = 1 + random.rank(4); position < count; position++) {
    const activity = position ? random.favourite(activities) : (profile.activity ?? random.favourite(activities));
    const form = random.pick(['ONGOING', 'ONGOING', 'ONGOING', 'DROP_IN', 'COURSE', 'ONE_OFF'] as const);
    const activityId = out.number('Activity');
    const at = position && random.chance(0.3) ? venueNear(world, random, index) : venue;
    const minimumAge = random.chance(0.2) ? random.pick([3, 5, 7, 11, 16, 18, 50, 60]) : null;
    out.add('Activity', {
      id: activityId,
      groupId: idOf(world, index),
      position,
      name: position
        ? `${activity.name} ${random.pick(['session', 'for beginners', 'drop-in', 'morning', 'evening', 'course'])}`
        : `${activity.name} meeting`,
      summary: random.chance(0.5) ? `Come and ${activity.deed}.` : null,
      form,
      minimumAge,
      maximumAge: minimumAge !== null && minimumAge < 16 && random.chance(0.7) ? minimumAge + random.between(3, 8) : null,
      venueId: at === undefined ? null : idOf(world, at),
      channels: at === undefined ? ['ONLINE'] : ['IN_PERSON'],
      ...costOf(random),
      placesLeft: random.chance(0.08) ? random.below(12) : null,
      intake: random.pick(['OPEN', 'OPEN', 'UNKNOWN', 'UNKNOWN', 'WAITING_LIST', 'FULL', 'BY_REFERRAL']),
      welcome: random.chance(0.15) ? 'Somebody meets you the first time.' : null,
    });
    const terms = [world.term('THEME', activity.theme), activity.audience ? world.term('AUDIENCE', activity.audience) : undefined];
    for (const [at, termId] of terms.filter((termId) => termId !== undefined).entries())
      out.add('ActivityTerm', { activityId, termId, position: at });
    if (form !== 'ONE_OFF')
      writeSchedule(world, random, { activityId }, form === 'COURSE' ? courseOf(world, random) : position ? ruleOf(world, random) : rule);
    if (random.chance(0.12)) writeAccess(world, random, { activityId }, 1);
  }
}
