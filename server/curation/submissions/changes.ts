/** From what was typed to a change of a record, path by path (ISSUE 4: `Changes`). The only place that knows how a form's names become a record's. */
import { Temporal } from 'temporal-polyfill';
import type { ListingKind } from '../../../generated/prisma/client.ts';
import type { Change, Changes, Json } from '../records/document.ts';
import type { Values } from './check-values.ts';
import type { PresentField } from './present.ts';

interface Told {
  /** In the words of the form: "I run it or help to run it". */
  readonly sender: string;
  readonly now: Date;
  /** Slugs of the places that what was typed means. */
  readonly places?: readonly string[];
  /** Of a listing that is there: whether anything is known, withheld or not, of what it costs and where it is. */
  readonly hasCost?: boolean;
  readonly hasLocation?: boolean;
}

/** A new public contact, with the consent that was ticked. */
function contactOf(values: Values, { sender, now }: Told): Json | undefined {
  const phone = values['contact/phone'];
  const email = values['contact/email'];
  if (!phone && !email) return undefined;
  return {
    role: 'Contact',
    phone: phone ?? null,
    email: email ?? null,
    public: true,
    ...(values['contact/consent'] && {
      consent: { givenBy: sender, givenAt: now.toISOString(), how: `Ticked on the public form, ${now.toISOString().slice(0, 10)}` },
    }),
  };
}

/** A weekly meeting as RFC 5545 says it. The first day is for whoever publishes it to set. */
function activityOf(values: Values, now: Date): Json | undefined {
  const from = values['times/from'];
  const day = values['times/day'];
  if (!day || !from) return undefined;
  return {
    name: values['name'] ?? '',
    form: 'ONGOING',
    schedules: [
      {
        rrule: `FREQ=WEEKLY;BYDAY=${day}`,
        startDate: now.toISOString().slice(0, 10),
        from,
        to: values['times/to'] ?? null,
        note: values['times/note'] ?? null,
      },
    ],
  };
}

const asIs = ['name', 'summary', 'description', 'howToJoin'] as const;

/** What only one kind has, as far as a short form can ask for it. */
function ownOf(kind: ListingKind, values: Values): Record<string, Json | undefined> {
  const pence = (pounds: string | undefined) => {
    const amount = Number((pounds ?? '').replace(/[£,\s]/g, ''));
    return pounds && Number.isFinite(amount) && amount > 0 && amount < 1e7 ? Math.round(amount * 100) : undefined;
  };
  const moment = (date: string | undefined, time: string | undefined) =>
    date && time ? Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime('Europe/London').toInstant().toString() : undefined;
  if (kind === 'OPPORTUNITY') return { hoursNote: values['timeAsked'] };
  if (kind === 'FUND')
    return {
      'amount/least': pence(values['amount/least']),
      'amount/most': pence(values['amount/most']),
      // To the end of the day, as people mean it.
      'rounds/+1': values['closes'] ? { closesAt: moment(values['closes'], '23:59') ?? null, rolling: false } : undefined,
    };
  if (kind !== 'EVENT' || !values['starts/date']) return {};
  const day = values['starts/date'];
  return {
    startsAt: moment(day, values['starts/time'] ?? '00:00'),
    endsAt: moment(day, values['ends/time']),
    allDay: !values['starts/time'],
    precision: 'DAY',
  };
}

export function changesOfNew(kind: ListingKind, values: Values, told: Told): Changes {
  const set: Record<string, Json | undefined> = {};
  for (const path of asIs) if (values[path]) set[path] = values[path];
  for (const path of ['themes', 'audiences'] as const) if (values[path]) set[path] = values[path].split(' ');
  if (told.places?.length) set['places'] = [...told.places];
  if (values['location/lines'] || values['location/postcode']) {
    set['location/visibility'] = values['location/visibility'] ?? 'EXACT';
    if (values['location/lines']) set['location/lines'] = values['location/lines'].split('\n');
    if (values['location/postcode']) set['location/postcode'] = values['location/postcode'];
  } else if (values['location/visibility'] && values['location/visibility'] !== 'EXACT')
    set['location/visibility'] = values['location/visibility'];
  // A cost says first whether there is none.
  if (values['cost/free'] || values['cost/note']) set['cost/free'] = values['cost/free'] === 'yes';
  if (values['cost/note']) set['cost/note'] = values['cost/note'];
  Object.assign(set, ownOf(kind, values));
  set['contacts/+1'] = contactOf(values, told);
  if (values['website']) set['links/+1'] = { kind: 'WEBSITE', url: values['website'] };
  set['activities/+1'] = activityOf(values, told.now);
  return Object.fromEntries(Object.entries(set).flatMap(([path, value]) => (value === undefined ? [] : [[path, { new: value }]])));
}

/** What a person has to read to enter it, since a form cannot ask for it in a few fields: rooms, rounds, dates. */
export function besides(
  values: Values,
  fields: readonly { path: string; label: string }[],
  taken: Changes,
): { label: string; value: string }[] {
  const known = new Set<string>([
    ...asIs,
    'themes',
    'audiences',
    'website',
    'note',
    'cost/free',
    'cost/note',
    'places',
    'timeAsked',
    'problem',
  ]);
  const whole: Readonly<Record<string, string>> = {
    closes: 'rounds/+1',
    'starts/date': 'startsAt',
    'starts/time': 'startsAt',
    'ends/time': 'endsAt',
  };
  return fields.flatMap(({ path, label }) => {
    const value = values[path];
    if (!value || known.has(path) || /^(sender|contact|location)\//.test(path)) return [];
    if (path.startsWith('times/') && taken['activities/+1']) return [];
    if (path in taken || (whole[path] ?? '') in taken) return [];
    return [{ label, value }];
  });
}

/** Only what differs from what the sender saw. */
export function changesOf(values: Values, typed: ReadonlySet<string>, fields: readonly PresentField[], told: Told): Changes {
  const changes: Record<string, Change> = {};
  for (const { path, present } of fields) {
    if (/^(?:contact\/|sender\/|times\/|website$|note$)/.test(path) || !typed.has(path)) continue;
    const value = values[path] ?? '';
    if (value === present.trim()) continue;
    const split = path === 'location/lines';
    const json = (text: string): Json => (split ? text.split('\n') : text);
    // An emptied field is a suggestion to take it away.
    changes[path] = { ...(present && { old: json(present) }), new: value ? json(value) : null };
  }
  // A part says first what all of it hangs on: whether it is free, how much of the address may be known.
  if (changes['cost/note']?.new && !told.hasCost) changes['cost/free'] = { new: false };
  if ((changes['location/lines']?.new || changes['location/postcode']?.new) && !told.hasLocation)
    changes['location/visibility'] = { new: 'EXACT' };
  const contact = contactOf(values, told);
  if (contact) changes['contacts/+1'] = { new: contact };
  if (values['website']) changes['links/+1'] = { new: { kind: 'WEBSITE', url: values['website'] } };
  return changes;
}
