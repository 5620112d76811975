import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { builder } from './builder.ts';

function refuse(what: string, given: unknown, example: string): never {
  throw new GraphQLError(`"${String(given).slice(0, 60)}" is not ${what}. Write it as ${example}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

const literal = (node: ValueNode) => ('value' in node ? node.value : undefined);

const two = (number: number) => (number < 10 ? `0${number}` : String(number));

/** As `toISOString` begins and a third of its price: a page of rows has a hundred of them. */
function isoDay(value: Date): string {
  const year = value.getUTCFullYear();
  // Years of other lengths are written with a sign; what is no date at all is told as ever.
  if (!(year >= 1000 && year <= 9999)) return value.toISOString().slice(0, 10);
  return `${year}-${two(value.getUTCMonth() + 1)}-${two(value.getUTCDate())}`;
}

function isoTime(value: Date): string {
  const hours = value.getUTCHours();
  return Number.isNaN(hours) ? value.toISOString() : `${two(hours)}:${two(value.getUTCMinutes())}`;
}

builder.scalarType('DateTime', {
  description: 'A moment: RFC 3339 with offset, such as 2026-11-21T18:30:00Z.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const given = String(value);
    const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(given) ? new Date(given) : undefined;
    return moment && !Number.isNaN(moment.getTime()) ? moment : refuse('a moment', value, '2026-11-21T18:30:00Z');
  },
});

builder.scalarType('Date', {
  description: 'A calendar date, such as 2026-11-21.',
  serialize: isoDay,
  parseValue: (value) => {
    const given = String(value);
    const date = /^\d{4}-\d\d-\d\d$/.test(given) ? new Date(`${given}T00:00:00Z`) : undefined;
    return date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(given) ? date : refuse('a date', value, '2026-11-21');
  },
});

builder.scalarType('Time', {
  description: 'A time of day in Europe/London, such as 18:30.',
  serialize: isoTime,
  parseValue: (value) =>
    /^([01]\d|2[0-3]):[0-5]\d$/.test(String(value)) ? new Date(`1970-01-01T${String(value)}:00Z`) : refuse('a time of day', value, '18:30'),
});

builder.scalarType('Markdown', { description: 'CommonMark text without raw HTML.', serialize: String });
builder.scalarType('Url', { description: 'A full web address.', serialize: String });
builder.scalarType('Email', { description: 'An e-mail address of an office or a role.', serialize: String });
builder.scalarType('Phone', {
  description: 'A phone number as people write it in the United Kingdom, such as 01353 665555.',
  serialize: String,
});

builder.scalarType('Pence', {
  description: 'An amount of money in whole pence, GBP. It may exceed 32 bits.',
  serialize: (value) => Number(value),
  parseValue: (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
      ? value
      : refuse('an amount in whole pence', value, '250000 for £2,500'),
  parseLiteral: (node) =>
    node.kind === Kind.INT && Number.isSafeInteger(Number(node.value)) && Number(node.value) >= 0
      ? Number(node.value)
      : refuse('an amount in whole pence', literal(node), '250000 for £2,500'),
});

builder.scalarType('JSON', { description: 'Any JSON value: a field of a record as it is kept.', serialize: (value) => value });
