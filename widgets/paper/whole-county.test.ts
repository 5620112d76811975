import { expect, test } from 'vitest';
import type { PaperEntry } from './entry.ts';
import { keptInFull, partedByReach } from './whole-county.ts';

const place = {
  slug: 'somersham',
  within: [
    { slug: 'huntingdonshire', name: 'Huntingdonshire', kind: 'DISTRICT' },
    { slug: 'cambridgeshire', name: 'Cambridgeshire', kind: 'COUNTY' },
  ],
};
const areas = { somersham: 'PARISH', huntingdonshire: 'DISTRICT', cambridgeshire: 'COUNTY', peterborough: 'UNITARY' } as const;

/** @param serves slugs of places */
const entry = (name: string, serves: readonly (keyof typeof areas)[], theme: string, more: object = {}) =>
  ({
    kind: 'GROUP',
    name,
    slug: name.toLowerCase(),
    places: serves.map((slug) => ({ slug, name: slug, kind: areas[slug] })),
    location: null,
    themes: [{ slug: theme, label: theme, parent: null }],
    contacts: [],
    assurance: { state: 'NEVER' },
    ...more,
  }) as unknown as PaperEntry;
const phone = { contacts: [{ role: 'Office', phone: '01223 000000', email: null, textRelay: false, note: null }] };
const namesOf = (entries: readonly PaperEntry[]) => entries.map(({ name }) => name);

test('what serves the village or its district is told in full, and what serves the whole county in a line', () => {
  const { full, wide } = partedByReach(
    [
      entry('Lunch club', ['somersham'], 'care'),
      entry('District help', ['huntingdonshire', 'cambridgeshire'], 'care'),
      entry('County care', ['cambridgeshire'], 'care'),
      entry('Care of two counties', ['peterborough', 'cambridgeshire'], 'care'),
      entry('County hall in the village', ['cambridgeshire'], 'care', { location: { place: { slug: 'somersham' } } }),
    ],
    place,
  );
  expect(namesOf(full)).toEqual(['Lunch club', 'District help', 'County hall in the village']);
  expect(namesOf(wide)).toEqual(['County care', 'Care of two counties']);
});

test('a need that nobody nearer is there for keeps some of the county in full, those that can be rung first', () => {
  const county = ['One', 'Two', 'Three', 'Four'].map((name) => entry(name, ['cambridgeshire'], 'safety', name === 'Four' ? phone : {}));
  const { full, wide } = partedByReach(
    [
      entry('Safety fund', ['somersham'], 'safety', { kind: 'FUND' }),
      ...county,
      entry('County fund', ['cambridgeshire'], 'money', { kind: 'FUND' }),
    ],
    place,
  );
  expect(full).toHaveLength(1 + keptInFull);
  expect(namesOf(full)).toContain('Four');
  expect(namesOf(wide)).toContain('County fund');
});
