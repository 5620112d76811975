/** Every format of `npm run import`. */
import { threeSixtyGiving } from './360giving/import.ts';
import { boundaries } from './boundaries.ts';
import { charityRegister } from './charity-register.ts';
import type { ImportFormat } from './format.ts';
import { indicatorsFormat } from './indicators.ts';
import { places } from './places.ts';
import { postcodes } from './postcodes.ts';

export const formats: readonly ImportFormat[] = [places, postcodes, boundaries, indicatorsFormat, charityRegister, threeSixtyGiving];
