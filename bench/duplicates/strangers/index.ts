/** Every way of making a stranger. Their order is part of the seed: which pairs there are hangs on it. */
import { numbered, otherThing } from './activities.ts';
import { parent } from './branches.ts';
import { attached, service, twoServices } from './sections.ts';
import type { Make } from './stranger.ts';
import { neighbours, nextVillage, sameEverywhere } from './villages.ts';

export const makers: readonly Make[] = [
  numbered,
  nextVillage,
  attached,
  otherThing,
  parent,
  sameEverywhere,
  service,
  twoServices,
  neighbours,
];
