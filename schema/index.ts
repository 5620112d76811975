import { builder } from './builder.ts';
import './scalars.ts';
import './vocabularies.ts';
import './places.ts';
import './listings.ts';
import './groups.ts';
import './venues.ts';
import './volunteering.ts';
import './events.ts';
import './funding.ts';
import './awards.ts';
import './eligibility.ts';
import './relations.ts';
import './coverage.ts';
import './search.ts';
import './node.ts';

export const schema = builder.toSchema();
