/** What the API says in words of ours, in the language it is asked for in. */
import { makeGraphql } from '../http/graphql.ts';
import { makeLog } from '../http/log.ts';
import { ask } from '../testkit/ask.ts';
import { countyTest, describe, expect } from '../testkit/fixture.ts';
import { nameLanguages } from '../vocabularies/term-names.ts';

const document = `query ($language: String) {
  groups(filter: { base: { themes: ["health"] } }, first: 5) {
    facets { themes { value label(language: $language) labelLanguage(language: $language) } kinds { value label(language: $language) labelLanguage(language: $language) } }
    nodes { themes { slug label(language: $language) labelLanguage(language: $language) english: label } }
  }
}`;
interface Label {
  slug?: string;
  value?: string;
  label: string;
  labelLanguage: string;
  english?: string;
}
type Answer = { groups: { facets: { themes: Label[]; kinds: Label[] }; nodes: { themes: Label[] }[] } };

describe('a term', () => {
  countyTest('has a name in every language of ours, as the county is seeded', async ({ db }) => {
    const terms = await db.term.findMany();
    expect(terms.length).toBeGreaterThan(200);
    for (const { slug, names } of terms) expect(Object.keys(names as object).toSorted(), slug).toEqual(nameLanguages.toSorted());
  });

  countyTest('is shown in the language asked for, each time anew, and says which it is', async ({ db }) => {
    const yoga = makeGraphql({ db, publicUrl: 'https://fingerpost.example', documents: {}, log: makeLog('silent') });
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const shown = async (language: string | null) => {
      const body = JSON.stringify({ query: document, variables: { language } });
      const { data } = (await (await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body })).json()) as { data: Answer };
      const { groups } = data;
      const ofRow = groups.nodes.flatMap(({ themes }) => themes).find(({ slug }) => slug === 'health');
      const ofFacet = groups.facets.themes.find(({ value }) => value === 'health');
      expect(ofRow?.english).toBe('Health');
      expect(ofFacet).toMatchObject({ label: ofRow?.label, labelLanguage: ofRow?.labelLanguage });
      return [ofRow?.label, ofRow?.labelLanguage];
    };
    // Twice: what a document selects is kept after the first time.
    for (const _time of [1, 2]) {
      expect(await shown('pl')).toEqual(['Zdrowie', 'pl']);
      expect(await shown('uk-UA')).toEqual(['Здоров’я', 'uk']);
      expect(await shown('pt')).toEqual(['Saúde', 'pt-PT']);
      expect(await shown(null)).toEqual(['Health', 'en-GB']);
      expect(await shown('en')).toEqual(['Health', 'en-GB']);
      expect(await shown('cy')).toEqual(['Health', 'en-GB']);
      expect(await shown('__proto__')).toEqual(['Health', 'en-GB']);
    }
  });

  countyTest('without a name in a language is shown in English, and says so', async ({ db }) => {
    await db.term.update({
      where: { vocabulary_slug: { vocabulary: 'VENUE_KIND', slug: 'library' } },
      data: { names: { lt: 'Biblioteka' } },
    });
    const { terms } = await ask<{ terms: Label[] }>(
      db,
      '{ terms(vocabulary: VENUE_KIND) { slug label(language: "pl") labelLanguage(language: "pl") lt: label(language: "lt") } }',
    );
    expect(terms.find(({ slug }) => slug === 'library')).toMatchObject({ label: 'Library', labelLanguage: 'en-GB', lt: 'Biblioteka' });
    expect(terms.find(({ slug }) => slug === 'museum')).toMatchObject({ label: 'Muzeum', labelLanguage: 'pl' });
  });
});

describe('in another language', () => {
  countyTest('times are said by the rule itself, languages by their names', async ({ db }) => {
    const group = await db.listing.findFirstOrThrow({ where: { kind: 'GROUP', status: 'PUBLISHED', activities: { none: {} } } });
    await db.listing.update({ where: { id: group.id }, data: { languages: ['pl', 'uk'] } });
    await db.activity.create({
      data: {
        groupId: group.id,
        name: 'Choir',
        form: 'ONGOING',
        schedules: {
          create: {
            rrule: 'FREQ=MONTHLY;BYDAY=1TU,3TU',
            startDate: new Date('2026-01-01'),
            from: new Date('1970-01-01T10:00:00Z'),
            to: new Date('1970-01-01T12:00:00Z'),
            note: 'Not in August',
          },
        },
      },
    });
    const said = await ask(
      db,
      `query ($slug: String!, $language: String) { listing(slug: $slug) { languages { name(language: $language) english: name }
        ... on Group { activities { schedule { inWords(language: $language) english: inWords note } } } } }`,
      { variables: { slug: group.slug, language: 'pl' } },
    );
    expect(said.listing).toEqual({
      languages: [
        { name: 'polski', english: 'Polish' },
        { name: 'ukraiński', english: 'Ukrainian' },
      ],
      activities: [
        {
          schedule: [
            {
              inWords: 'w pierwszy i trzeci wtorek miesiąca, 10:00–12:00',
              english: 'First and third Tuesday of the month, 10am to noon',
              note: 'Not in August',
            },
          ],
        },
      ],
    });
  });
});
