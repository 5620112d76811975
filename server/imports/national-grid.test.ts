import { expect, test } from 'vitest';
import { kilometresBetween } from '../places/distances.ts';
import { tableRows } from './files.ts';
import { fromNationalGrid } from './national-grid.ts';
import { hasSamples, sample } from './testkit.ts';

test('the worked point of Ordnance Survey’s guide comes out within ten metres', () => {
  // Caister water tower: 651409.903, 313177.270 is 52°39′27.2531″N 1°43′4.5177″E on OSGB 36, here shifted to WGS 84.
  const away = kilometresBetween(fromNationalGrid(651_409.903, 313_177.27), { latitude: 52.657_977, longitude: 1.716_05 });
  expect(away).toBeLessThan(0.01);
});

test.skipIf(!hasSamples)('every postcode of the sample comes out within three metres of what PROJ made of it', async () => {
  let most = 0;
  for await (const { cell } of tableRows(sample('postcodes/postcodes-cambridgeshire.csv'))) {
    const given = { latitude: Number(cell('latitude')), longitude: Number(cell('longitude')) };
    most = Math.max(most, kilometresBetween(fromNationalGrid(Number(cell('easting')), Number(cell('northing'))), given));
  }
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(0.003);
});
