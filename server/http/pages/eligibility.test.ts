/** Which funds one may apply to, as a page: a plain form, and an answer that nobody keeps. */
import { describe, expect, countyTest as test } from '../../testkit/fixture.ts';
import { pagesOn, wordsOf } from './testkit.ts';

describe('/funding/check', () => {
  test('asks, and may be kept by nobody', async ({ db }) => {
    const page = await pagesOn(db)('/funding/check?place=somersham');
    expect(page?.status).toBe(200);
    expect(page?.headers['cache-control']).toBe('no-store');
    expect(page?.body).toContain('value="somersham"');
    expect(page?.body).not.toContain('What we found');
    expect(page?.body).not.toMatch(/<!--\/?lit|<\?>/);
  });

  test('answers what was sent: yes, perhaps and no, with why and what would change it', async ({ db }) => {
    const page = await pagesOn(db)('/funding/check?type=school&place=Somersham&theme=&amount=60%2C000&income=&account=no');
    expect(page?.status).toBe(200);
    expect(page?.headers['cache-control']).toBe('no-store');
    expect(page?.body).toContain('<meta name="robots" content="noindex">');
    const words = wordsOf(page?.body ?? '');
    expect(words).toMatch(/Of \d+ funds: \d+ you would qualify for, \d+ perhaps, \d+ not\./);
    expect(words).toContain('It pays between £2,000 and £10,000; you need £60,000. Ask for £10,000 or less');
    // What was sent stands in the form again.
    expect(page?.body).toMatch(/<option value="school"[^>]* selected/);
    expect(page?.body).toContain('value="60,000"');
  });

  test('answers in Polish in Polish, and marks what the record calls things', async ({ db }) => {
    const page = await pagesOn(db)('/funding/check?type=school&place=Somersham&theme=&amount=60%2C000&income=&account=no&lang=pl');
    expect(page?.body).toMatch(/<title>O które fundusze można się ubiegać\?/);
    expect(wordsOf(page?.body ?? '')).toMatch(/Można otrzymać od 2000\s£ do 10\s000\s£; potrzebna kwota to 60\s000\s£\./);
    const html = (page?.body ?? '').replace(/<!--.*?-->/g, '');
    expect(html).toMatch(/Działacie tam, gdzie mają trafić pieniądze: <span lang="en-GB">Somersham<\/span>\./);
    expect(html).toMatch(/Tylko dla: \p{Ll}[^<]+\./u);
  });

  test.for([
    ['type=wizard', 'Choose one from the list.'],
    ['type=&amount=lots', 'Write an amount in pounds, such as 5,000.'],
    ['type=&amount=-20', 'Write an amount in pounds'],
    ['type=&began=2999', 'Write the year, from 1000 to'],
    ['type=&place=Sohamm', 'We could not find “Sohamm”.'],
    ['type=&place=%00%3Cscript%3E', 'We could not find “&lt;script&gt;”'],
  ] as const)('tells of %s what to put right', async ([search, sentence], { db }) => {
    const page = await pagesOn(db)(`/funding/check?${search}`);
    expect(page?.status).toBe(200);
    expect(page?.body).toContain('There is something to put right');
    expect(wordsOf(page?.body ?? '')).toContain(sentence);
    expect(page?.body).not.toContain('What we found');
  });

  test('a place that is misspelt is offered, with the answers that were given', async ({ db }) => {
    const page = await pagesOn(db)('/funding/check?type=school&place=Sohamm&amount=500');
    expect(page?.body.replaceAll('&amp;', '&')).toContain('/funding/check?type=school&place=soham&amount=500');
  });

  test('the list of funds leads there, with its place', async ({ db }) => {
    const page = await pagesOn(db)('/funding?place=somersham');
    expect(page?.body).toContain('href="/funding/check?place=somersham"');
  });
});
