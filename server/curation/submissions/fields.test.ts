import { describe, expect, test } from 'vitest';
import { kindsInOrder } from '../../../widgets/pages/kinds.ts';
import { allNewFields, claimFields, reportFields, waysToReach } from './fields.ts';

describe('the forms for the public', () => {
  test.for(kindsInOrder)('ask of a new %s at most 25 things, 6 of them required', (kind) => {
    const fields = allNewFields(kind);
    expect(fields.length).toBeLessThanOrEqual(25);
    // One way to reach it is required, whichever.
    expect(fields.filter((field) => field.required).length + 1).toBeLessThanOrEqual(6);
    for (const way of waysToReach) expect(fields.map(({ path }) => path)).toContain(way);
  });

  test.for(kindsInOrder)('ask for no register number of a %s', (kind) => {
    for (const { label, hint } of allNewFields(kind)) expect(`${label} ${hint}`).not.toMatch(/charity number|company number|register/i);
  });

  test('have no two fields of one name', () => {
    for (const fields of [...kindsInOrder.map(allNewFields), reportFields, claimFields])
      expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
  });
});
