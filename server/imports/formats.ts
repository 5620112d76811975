/** Every format of `npm run import`. */
import { boundaries } from './boundaries.ts';
import { charityRegister } from './charity-register.ts';
import type { ImportFormat } from './format.ts';
import { indicatorsFormat } from './indicators.ts';
import { places } from './places.ts';
import { postcodes } from './postcodes.ts';

export const formats: readonly ImportFormat[] = [places, postcodes, boundaries, indicatorsFormat, charityRegister];
