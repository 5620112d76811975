/** Bank holidays in England: the rule's own, and what was said against it. */
import { encodeGlobalID } from '@pothos/plugin-relay';
import { type BankHolidayRow, bankHolidays } from '../../server/registers/bank-holidays.ts';
import { change } from '../../server/registers/register.ts';
import { type BankHolidayOfYear, bankHolidaysIn } from '../../server/times/bank-holidays.ts';
import { ViewerRef } from '../accounts.ts';
import { builder } from '../builder.ts';
import { badInput } from '../errors.ts';
import { LIST_LIMIT } from '../guards.ts';
import { dayOf, rule, saved } from './saved.ts';

const BankHoliday = builder.objectRef<{ day: Date; name: string; observed: boolean }>('BankHoliday').implement({
  description: 'A bank holiday against the rule: one proclaimed, or one that is not kept. Staff only.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ day }) => encodeGlobalID('BankHoliday', dayOf(day) ?? '') }),
    day: t.expose('day', { type: 'Date', description: 'The day.' }),
    name: t.exposeString('name', { description: 'What it is for.' }),
    observed: t.exposeBoolean('observed', { description: 'False: it is not a bank holiday, whatever the rule says.' }),
  }),
});
builder.mutationField('saveBankHoliday', (t) =>
  t.field({
    ...saved,
    description: 'Says of a day that it is, or is not, a bank holiday.',
    args: {
      day: t.arg({ type: 'Date', required: true, description: 'The day.' }),
      name: t.arg.string({ required: true, description: 'What it is for.' }),
      observed: t.arg.boolean({ defaultValue: true, description: 'False for one that is not kept.' }),
    },
    resolve: async (_root, { day, name, observed }, { db, viewer, now }) => {
      const row: BankHolidayRow = { day: dayOf(day) ?? '', name: name.trim(), observed: observed ?? true };
      const known = await db().bankHoliday.findUnique({ where: { day } });
      return change(db(), bankHolidays, known ? row.day : null, () => row, { viewer, now });
    },
  }),
);
builder.mutationField('removeBankHoliday', (t) =>
  t.field({
    ...saved,
    description: 'Takes back what was said of a day: the rule holds again.',
    args: { day: t.arg({ type: 'Date', required: true, description: 'The day.' }) },
    resolve: (_root, { day }, { db, viewer, now }) => change(db(), bankHolidays, dayOf(day), () => null, { viewer, now }),
  }),
);

const BankHolidayDay = builder.objectRef<BankHolidayOfYear>('BankHolidayDay').implement({
  description: 'A day that is a bank holiday by the rule, or of which something was said. Staff only.',
  fields: (t) => ({
    day: t.expose('day', { type: 'Date', description: 'The day.' }),
    name: t.exposeString('name', { description: 'What it is for.' }),
    ruled: t.exposeBoolean('ruled', { description: 'Whether it is one by the rule.' }),
    kept: t.exposeBoolean('kept', { description: 'Whether it is one, all in all.' }),
    said: t.exposeBoolean('said', { description: 'Whether somebody said so: removeBankHoliday takes that back.' }),
  }),
});

builder.objectFields(ViewerRef, (t) => ({
  bankHolidays: t.field({
    type: [BankHoliday],
    rule,
    description: 'Departures from the rule, the latest day first.',
    resolve: (_viewer, _args, { db }) => db().bankHoliday.findMany({ orderBy: { day: 'desc' }, take: LIST_LIMIT }),
  }),
  bankHolidaysIn: t.field({
    type: [BankHolidayDay],
    rule,
    description: 'The bank holidays of a year as they are shown, in order, with those that are not kept.',
    args: { year: t.arg.int({ required: true, description: 'From 2000 to 2100.' }) },
    resolve: (_viewer, { year }, { db }) => {
      if (year < 2000 || year > 2100) throw badInput(`year is ${year}; ask for one from 2000 to 2100.`);
      return bankHolidaysIn(db(), year);
    },
  }),
}));
