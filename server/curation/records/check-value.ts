/** Checks one written value against its field, and brings it into the form in which it is kept. Faults say what to write. */
import * as z from 'zod';
import { rule as eligibilityRule } from '../../funding/eligibility/rule.ts';
import { postcodeInWords, wholePostcode } from '../../places/postcode.ts';
import { readRule } from '../../times/rule.ts';
import { isEmpty, isObject, type Json } from './document.ts';
import type { Leaf } from './fields/index.ts';
import { readReference } from './references.ts';

const count = (length: number) => length.toLocaleString('en-GB');

/** Line breaks only where the field has lines; other control characters are nobody's text, and PostgreSQL keeps no NUL. */
const unprintable = (lines: boolean) => (lines ? /[^\P{Cc}\n\t]/u : /[\p{Cc}\p{Zl}\p{Zp}]/u);

const text = (most: number, lines = false) =>
  z
    .string('Write text.')
    .transform((written) => written.replace(/\r\n?/g, '\n').trim())
    .refine((written) => written.length <= most, {
      error: ({ input }) => `Write at most ${count(most)} letters; these are ${count(String(input).length)}.`,
    })
    .refine((written) => !unprintable(lines).test(written), {
      error: lines ? 'Leave out characters that cannot be printed.' : 'Write it on one line, without characters that cannot be printed.',
    });

const one = (what: string, pattern: RegExp, example: string) =>
  z.string(`Write ${what} as ${example}.`).trim().regex(pattern, `Write ${what} as ${example}.`);

const isDay = (written: string) => {
  const day = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written);
};
const dateWords = 'Write a date as 2026-11-21.';
const date = z
  .string(dateWords)
  .trim()
  .regex(/^\d{4}-\d\d-\d\d$/, dateWords)
  .refine(isDay, 'There is no such day in the calendar.');
const momentWords = 'Write a moment with its offset, as 2026-11-21T18:30:00Z.';
const moment = z
  .string(momentWords)
  .trim()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/, momentWords)
  .refine((written) => !Number.isNaN(new Date(written).getTime()), momentWords)
  .transform((written) => new Date(written).toISOString());

const urlWords = 'Write a full web address, as https://www.example.org.';
const url = z
  .string(urlWords)
  .trim()
  .max(2000, 'That address is too long. Write at most 2,000 letters.')
  .refine((written) => !/[\s<>"\p{Cc}]/u.test(written), urlWords)
  .refine((written) => {
    const parsed = URL.canParse(written) ? new URL(written) : undefined;
    return (
      parsed !== undefined && /^https?:$/.test(parsed.protocol) && parsed.hostname.includes('.') && !parsed.username && !parsed.password
    );
  }, urlWords);

const phoneWords = 'Write a phone number as 01354 123456.';
const phone = z
  .string(phoneWords)
  .trim()
  .max(40, phoneWords)
  .regex(/^[+0-9][0-9 ()/.-]*( ?(ext|x)\.? ?\d{1,6})?$/i, phoneWords)
  .refine((written) => {
    const digits = written.replace(/\D/g, '').length;
    return digits >= 3 && digits <= 20;
  }, phoneWords);

const numbered = (what: string, { least, most }: Pick<Leaf, 'least' | 'most'>, whole: boolean) => {
  const words = `Write ${what}${least !== undefined && most !== undefined ? ` from ${least} to ${count(most)}` : ''}.`;
  return z
    .number(words)
    .min(least ?? -2147483648, words)
    .max(most ?? 2147483647, words)
    .refine((written) => !whole || Number.isInteger(written), words);
};

const distinct = <Member extends z.ZodType>(member: Member, most: number) =>
  z
    .array(member, 'Write a list.')
    .max(most, `Write at most ${most} of them.`)
    .transform((members) => [...new Set(members)]);

const slug = one('a slug', /^[a-z0-9]+(-[a-z0-9]+)*$/, 'older-people');
const slugs = distinct(slug, 200);
const optionOf = (field: Leaf) => z.enum(field.options as [string, ...string[]], `Choose one of ${(field.options ?? []).join(', ')}.`);
const reference = (field: Leaf) =>
  z.string('Give the id of a listing.').refine((given) => readReference(given)?.kind === field.kind, {
    error: `Give the id of a ${(field.kind ?? 'listing').toLowerCase()}, as an answer gave it.`,
  });

/** A form that asks something else now leaves what it asked before behind, empty. */
const withoutEmpty = (value: Json): Json =>
  isObject(value) ? Object.fromEntries(Object.entries(value).filter(([, inner]) => !isEmpty(inner))) : value;

function makeSchema(field: Leaf): z.ZodType<unknown> {
  const { type, most, decimals } = field;
  switch (type) {
    case 'text':
      return text(most ?? 300);
    case 'long-text':
      return text(most ?? 20_000, true);
    case 'texts':
      return z
        .array(text(300), 'Write a list of texts.')
        .max(most ?? 60, `Write at most ${most ?? 60} of them.`)
        .transform((lines) => lines.filter((line) => line !== ''));
    case 'integer':
      return numbered('a whole number', field, true);
    case 'number':
      return numbered('a number', field, false).transform((written) => {
        const scale = 10 ** (decimals ?? 6);
        return Math.round(written * scale) / scale || 0;
      });
    case 'pence':
      return numbered('an amount in whole pence', { least: 0, most: most ?? 2_000_000_000 }, true);
    case 'boolean':
      return z.boolean('Say yes or no (true or false).');
    case 'choice':
      return optionOf(field);
    case 'choices':
      return distinct(optionOf(field), 20);
    case 'date':
      return date;
    case 'dates':
      return distinct(date, 400).transform((days) => days.toSorted());
    case 'moment':
      return moment;
    case 'time':
      return one('a time of day', /^([01]\d|2[0-3]):[0-5]\d$/, '18:30');
    case 'url':
      return url;
    case 'email':
      return z
        .string('Write an e-mail address as office@example.org.')
        .trim()
        .max(254, 'That address is too long.')
        .pipe(z.email('Write one e-mail address, as office@example.org, and nothing else.'));
    case 'phone':
      return phone;
    case 'postcode':
      return z
        .string('Write a postcode as PE28 3AB.')
        .refine((written) => wholePostcode(written) !== null, 'Write a whole postcode, as PE28 3AB.')
        .transform((written) => postcodeInWords({ code: wholePostcode(written) as string, whole: true }));
    case 'rule':
      return text(500).refine((rule) => readRule(rule) !== null, 'Write how often as a recurrence rule, such as FREQ=WEEKLY;BYDAY=TU.');
    case 'languages':
      return distinct(one('a language code', /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'pl'), most ?? 20);
    case 'eligibility':
      return z.json('Say what it asks, and of whom.').transform(withoutEmpty).pipe(eligibilityRule);
    case 'term':
    case 'place':
      return slug;
    case 'terms':
    case 'places':
      return slugs;
    case 'listing':
      return reference(field);
    case 'listings':
      return distinct(reference(field), 100);
    case 'sibling':
      return z.string('Give the id of a space of this record.');
    case 'siblings':
      return distinct(z.string('Give ids of spaces of this record.'), 40);
  }
}

const schemas = new WeakMap<Leaf, z.ZodType<unknown>>();

/** @returns the value as it is kept, or what is wrong with it */
export function checkValue(field: Leaf, value: Json): { value: Json } | { fault: string } {
  const schema = schemas.get(field) ?? makeSchema(field);
  schemas.set(field, schema);
  const read = schema.safeParse(value);
  if (read.success) return { value: read.data === '' ? null : (read.data as Json) };
  return { fault: read.error.issues[0]?.message ?? 'This cannot be kept.' };
}
