/** Code that only some pages need, or only at times: fetched then (later.ts). */
import { Later } from './later.ts';

/** The places offered under a field. */
export const placeFields = new Later(() => import('./place-field.ts'));
export const tables = new Later(() => import('./entries-table.ts'));
export const maps = new Later(() => import('../map-layout/map-layout.ts'));
/** The ways on from an empty list. */
export const waysFurther = new Later(() => import('./next-best.ts'));
