import { describe, expect, test } from 'vitest';
import { checkIdentifier, identityOf, schemes } from './identifiers.ts';

describe('register numbers', () => {
  test('every scheme takes its own example', () => {
    for (const [scheme, { example }] of Object.entries(schemes)) expect(checkIdentifier(scheme, example).fault, scheme).toBeNull();
  });

  test.for([
    ['GB-CHC', ' Charity no. 1074032', '1074032'],
    ['gb-chc', '1 074 032', '1074032'],
    ['GB-CHC', 'GB-CHC-1074032', '1074032'],
    ['GB-CHC', '0210034', '210034'],
    ['GB-COH', '3690881', '03690881'],
    ['GB-COH', 'ip10457r', 'IP10457R'],
    ['GB-COH', 'CE012345', 'CE012345'],
    ['GB-CASC', 'DF679063', 'df679063'],
  ])('%s %s is told as one spelling', ([scheme, written, kept]) => {
    expect(checkIdentifier(scheme as string, written as string)).toMatchObject({ value: kept, fault: null });
  });

  test.for([
    ['GB-CHC', '12345'],
    ['GB-CHC', '12345678'],
    ['GB-COH', 'ABC'],
    ['GB-COH', 'XX123456'],
    ['GB-CASC', 'not hex!'],
    ['charity', '1074032'],
    ['GB-XYZ', '<script>'],
  ])('%s %s is refused with what to write', ([scheme, written]) => {
    expect(checkIdentifier(scheme as string, written as string).fault).toMatch(/Write /);
    expect(identityOf(scheme as string, written as string)).toBeNull();
  });

  test('a mutual society is one, whichever register its number comes from', () => {
    expect(identityOf('GB-MPR', '10457R')).toBe(identityOf('GB-COH', 'IP10457R'));
    expect(identityOf('GB-MPR', '30538R')).toBe(identityOf('GB-COH', 'IP030538'));
    expect(identityOf('GB-MPR', '5378')).toBe(identityOf('GB-COH', 'RS005378'));
    expect(identityOf('GB-MPR', '50W')).toBe(identityOf('GB-COH', 'RS00050W'));
    expect(identityOf('GB-MPR', '50W')).not.toBe(identityOf('GB-MPR', '50'));
  });
});
