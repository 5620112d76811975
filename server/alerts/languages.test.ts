/** Forms, faults and letters in each language: whole, and with no English of ours left in them. */
import { describe } from 'vitest';
import { fetchWords, type Language, languages, speaking } from '../../language/language.ts';
import { newFields, reportFields, senderFields } from '../curation/submissions/fields.ts';
import { shownField } from '../curation/submissions/shown.ts';
import { inLanguage } from '../in-language.ts';
import { askRaw } from '../testkit/ask.ts';
import { expect, countyTest as test } from '../testkit/fixture.ts';
import { wishFields } from './fields.ts';
import { itemsOf } from './items.ts';
import { alertLetter } from './letters.ts';
import { later, now } from './testkit.ts';

const folders = import.meta.glob<{ words: object }>(
  [
    './words/{en,pl,lt,ro,uk,pt}.ts',
    '../mail/words/{en,pl,lt,ro,uk,pt}.ts',
    '../curation/submissions/{words,letter-words}/{en,pl,lt,ro,uk,pt}.ts',
    '../funding/eligibility/words/{en,pl,lt,ro,uk,pt}.ts',
    '../wishes/words/{en,pl,lt,ro,uk,pt}.ts',
    '../../widgets/{suggest,funding-alerts,eligibility}/words/{en,pl,lt,ro,uk,pt}.ts',
    '../../widgets/pages/alerts/words/{en,pl,lt,ro,uk,pt}.ts',
  ],
  { eager: true },
);
const others = languages.filter((language) => language !== 'en');
/** The same word in both. */
const same = new Set(['Data', 'Link', 'No', 'Nume', 'E-mail']);

const strings = (words: object, at = ''): [string, unknown][] =>
  Object.entries(words).flatMap(([key, value]) =>
    value && typeof value === 'object' ? strings(value, `${at}${key}.`) : [[at + key, value]],
  );

describe.for(others)('%s', (language) => {
  test('has every word of each folder, and none of them in English', () => {
    for (const [path, { words }] of Object.entries(folders)) {
      if (!path.endsWith('/en.ts')) continue;
      const theirs = new Map(strings(folders[path.replace('/en.ts', `/${language}.ts`)]?.words ?? {}));
      for (const [key, english] of strings(words)) {
        expect(theirs.has(key), `${path} ${key}`).toBe(true);
        if (typeof english === 'string' && english.length > 3 && !same.has(english))
          expect(theirs.get(key), `${path} ${key}`).not.toBe(english);
      }
    }
  });

  test('shows no field of a form in English', async () => {
    await fetchWords(language);
    const tables = [...Object.values(newFields).flat(), ...senderFields, ...reportFields].map((field) => ({ ...field, present: '' }));
    const seen = (of: Language) => speaking(of, () => [...tables.map(shownField), ...wishFields()].map(({ label }) => label));
    const [ours, english] = [seen(language), seen('en')];
    expect(ours.filter((label, index) => label === english[index] && !same.has(label))).toEqual([]);
  });

  test('is the language of an alert of real funds', async ({ db }) => {
    const funds = await db.listing.findMany({ where: { kind: 'FUND', status: 'PUBLISHED' }, take: 5, select: { id: true } });
    const { subject, text, html } = await inLanguage(language, async () => {
      const items = await itemsOf(
        db.pool,
        funds.map(({ id }) => id),
        now,
      );
      const links = { all: 'https://x.example/all', manage: 'https://x.example/m', unsubscribe: 'https://x.example/u', outcome: null };
      const told = [...items.values()].map((item) => ({
        ...({ what: 'DEADLINE_MOVED', roundId: null, before: new Date('2026-12-04T17:00:00Z'), again: false } as const),
        ...{ item, why: null, address: 'https://x.example/go' },
      }));
      return alertLetter({ told, gone: [{ name: 'Old Chest' }], wish: 'x', links, now });
    });
    expect(html).toMatch(new RegExp(`<html lang="${language}(-PT)?">`));
    expect(html).toContain('<strong lang="en-GB">');
    expect(text).toContain(
      new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date('2026-12-04')),
    );
    expect(subject).not.toMatch(/deadline|no longer|and \d+ more/i);
    expect(text).not.toMatch(/You get this|Stop it for good|See what else|The deadline has moved|closes in|\bopens \w+day\b/);
  });
});

test('somebody who asks in Polish is asked, told of faults and written to in Polish, and kept so', async ({ db }) => {
  const open = `mutation { form: openAlertForm(language: "pl") { ... on AlertForm { token fields { label choices { label language } } } } }`;
  type Fields = { label: string; choices: { label: string; language: string | null }[] }[];
  const { data } = await askRaw<{ form: { token: string; fields: Fields } }>(db, open, { now, network: 'pl' });
  const { token = '', fields = [] } = data?.form ?? {};
  const sport = await db.term.findFirstOrThrow({ where: { vocabulary: 'THEME', slug: 'sport-and-activity' } });
  const { pl } = sport.names as { pl: string };
  expect(fields.find(({ label }) => label === 'Na jaki temat')?.choices).toContainEqual({ label: pl, language: 'pl' });
  expect(fields.map(({ label }) => label)).toContain('Jak często?');
  const send = (values: Record<string, string>) =>
    askRaw<{ sent: { email?: string; faults?: { message: string }[] } }>(
      db,
      `mutation ($token: String!, $values: [SuggestionValue!]!) { sent: subscribeAlerts(token: $token, values: $values, language: "pl") {
         ... on AlertsAsked { email } ... on InputFaults { faults { message } } } }`,
      {
        variables: { token, values: Object.entries(values).map(([path, value]) => ({ path, values: [value] })) },
        now: later(60),
        network: 'pl',
      },
    );
  const wrong = await send({ email: 'jan@klub.example', kinds: 'FUND', pace: 'DAILY', amount: 'x' });
  expect(wrong.data?.sent.faults?.[0]?.message).toMatch(/^Prosimy podać potrzebną kwotę/);
  await send({ email: 'jan@klub.example', kinds: 'FUND', pace: 'DAILY', places: 'Somersham', themes: 'sport-and-activity' });
  const mail = await db.mail.findFirstOrThrow({ where: { to: 'jan@klub.example' } });
  expect(mail.subject).toBe('Czy wysyłać te powiadomienia? Jeszcze jeden krok');
  expect(mail.text).toMatch(/dofinansowanie \(miejsce: Somersham; temat: sport, spacery i ruch\).*\/alerts\/confirm\?link=[\w-]+&lang=pl/s);
  expect(mail.html).toContain('<html lang="pl">');
  expect((await db.alertSubscription.findFirstOrThrow({ where: { email: 'jan@klub.example' } })).language).toBe('pl');
});
