import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { describe, expect, test } from 'vitest';
import type { RatePartsFragment } from '../../generated/gql/graphql.ts';
import { commonTerms } from '../venues/common-terms.ts';
import { openingWords } from '../venues/opening-words.ts';
import { eventSpan, eventWhen } from './event-when.ts';
import { prose } from './prose.ts';
import { rateList } from './rates.ts';
import { html } from './template.ts';

const now = new Date('2026-11-22T09:00:00Z');
const shown = (content: unknown) =>
  collectResultSync(render(html`${content}.`))
    .replace(/<\?>/g, '')
    .replace(/\.$/, '');

describe('opening hours', () => {
  const hours = { days: [], from: '09:00', to: '17:30', staffed: true, note: null };

  test('days that follow one another are a stretch, others are named', () => {
    expect(openingWords({ ...hours, days: ['WEDNESDAY', 'TUESDAY', 'MONDAY'] })).toBe('Monday to Wednesday, 9am to 5.30pm.');
    expect(openingWords({ ...hours, days: ['MONDAY', 'TUESDAY'] })).toBe('Monday and Tuesday, 9am to 5.30pm.');
    expect(openingWords({ ...hours, days: ['SATURDAY', 'MONDAY', 'TUESDAY'] })).toBe('Monday, Tuesday and Saturday, 9am to 5.30pm.');
    expect(openingWords({ ...hours, days: ['SUNDAY', 'BANK_HOLIDAY'] })).toBe('Sunday and bank holidays, 9am to 5.30pm.');
  });

  test('a time without staff says so', () => {
    const said = openingWords({ ...hours, days: ['FRIDAY'], from: '12:00', to: '00:00', staffed: false, note: 'Card holders only.' });
    expect(said).toBe('Friday, midday to midnight. No staff, let yourself in. Card holders only.');
  });
});

describe('rates', () => {
  const rate: RatePartsFragment = {
    hirerClass: 'ANY',
    from: 800,
    to: 5600,
    unit: 'HOUR',
    validFrom: '2025-04-01',
    validUntil: null,
    note: null,
    doubtful: false,
  };

  test('what holds for most is said once, and each says only what is its own', () => {
    const rates = [rate, rate, { ...rate, note: 'At weekends.' }];
    const common = commonTerms(rates, now);
    expect(common).toBe('Since 1 April 2025');
    expect(shown(rateList(rates, common, now)).match(/Since/g)).toHaveLength(1);
  });

  test('one that ran out is said to hold no longer, and a doubtful one to be asked about', () => {
    const words = shown(rateList([{ ...rate, to: 800, hirerClass: 'COMMUNITY', validUntil: '2026-03-31', doubtful: true }], null, now));
    expect(words).toContain('Community groups: <strong>£8 an hour</strong>. No longer holds: it ran to 31 March 2026.');
    expect(words).toContain('ask first');
  });
});

describe('dates of events', () => {
  const event = {
    startsAt: '2026-12-04T19:30:00Z',
    endsAt: '2026-12-04T21:00:00Z',
    allDay: false,
    precision: 'DAY',
    dateText: null,
  } as const;
  type Event = Parameters<typeof eventSpan>[0];
  const spanOf = (facts: object) => eventSpan({ ...event, ...facts } as unknown as Event, now);

  test('an evening, a day, some days, and a date known only roughly', () => {
    expect(spanOf({})).toBe('Friday 4 December, 7.30pm to 9pm');
    expect(spanOf({ endsAt: null })).toBe('Friday 4 December, 7.30pm');
    expect(spanOf({ allDay: true, endsAt: null })).toBe('Friday 4 December');
    expect(spanOf({ allDay: true, endsAt: '2026-12-06T12:00:00Z' })).toBe('Friday 4 December to Sunday 6 December');
    expect(spanOf({ precision: 'MONTH', dateText: 'December 2026' })).toBe('December 2026');
    expect(spanOf({ precision: 'UNKNOWN', startsAt: null })).toBe('not known yet, ask them');
  });

  test('a cancelled one says so wherever it is named', () => {
    expect(eventWhen({ ...event, dateText: null, eventState: 'CANCELLED' })).toBe('Friday 4 December (cancelled)');
  });
});

describe('longer text', () => {
  test('paragraphs end with a blank line or with a sentence at the end of a line', () => {
    expect(shown(prose('One line\ngoes on.\nNext.\n\nLast'))).toBe('<p>One line goes on.</p><p>Next.</p><p>Last</p>');
  });

  test('lists are lists, headings are not, and marks of emphasis are not shown', () => {
    expect(shown(prose('# Bring\n\n- **tea**\n- cake'))).toBe('<p>Bring</p><ul><li>tea</li><li>cake</li></ul>');
  });

  test('a link to another site says where it leads; markup and other schemes are text', () => {
    expect(shown(prose('See [our page](https://www.sedge.example/x).'))).toContain(
      '<a href="https://www.sedge.example/x" rel="external noreferrer">our page <span class="host">(outside link: sedge.example)</span></a>',
    );
    expect(shown(prose('<b>x</b> [y](javascript:alert(1))'))).toBe('<p>&lt;b&gt;x&lt;/b&gt; [y](javascript:alert(1))</p>');
  });
});
