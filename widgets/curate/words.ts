/** What things of the workspace are called. */
import type { ListingKind, QueueKind, QueueOutcome } from '../../generated/gql/graphql.ts';
import { daysUntil, dayWords } from '../parts/date-words.ts';

export const queueKinds: Readonly<Record<QueueKind, { one: string; many: string }>> = {
  SUBMISSION: { one: 'New entry', many: 'New entries' },
  CHANGE: { one: 'Change', many: 'Changes' },
  CLAIM: { one: 'Claim', many: 'Claims' },
  REPORT: { one: 'Report', many: 'Reports' },
  DUPLICATE: { one: 'Perhaps the same', many: 'Perhaps the same' },
  OVERDUE: { one: 'Overdue', many: 'Overdue' },
  IMPORT_CONFLICT: { one: 'Sources disagree', many: 'Sources disagree' },
  LINK: { one: 'Link', many: 'Links' },
};

export const listingKinds: Readonly<Record<ListingKind, string>> = {
  GROUP: 'Group',
  VENUE: 'Venue',
  FUND: 'Fund',
  OPPORTUNITY: 'Role',
  EVENT: 'Event',
};

export const outcomeWords: Readonly<Record<QueueOutcome, { press: string; done: string }>> = {
  ACCEPTED: { press: 'Accept', done: 'Accepted' },
  REFUSED: { press: 'Refuse', done: 'Refused' },
  MERGED: { press: 'Merge them', done: 'Merged' },
  NOT_SAME: { press: 'They are two', done: 'Kept as two' },
  LATER: { press: 'Put off for a week', done: 'Put off for a week' },
  CONFIRMED: { press: 'It is still right', done: 'Confirmed' },
  CLOSED: { press: 'It has closed', done: 'Closed' },
  CHOSEN: { press: 'Use what I chose', done: 'Chosen' },
  FIXED: { press: 'It is put right', done: 'Put right' },
  REMOVED: { press: 'Take the address out', done: 'Address taken out' },
  IGNORED: { press: 'Nothing to be done', done: 'Left as it is' },
};

export const riskWords = (risk: number) => (risk >= 80 ? 'Urgent' : risk >= 50 ? 'High' : risk >= 25 ? 'Middle' : 'Low');

/** "today", "1 day", "23 days". */
export function waitWords(since: string): string {
  const days = -daysUntil(since);
  return days <= 0 ? 'today' : days === 1 ? '1 day' : `${days} days`;
}

export const counted = (count: number, one: string, many: string) => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown) => value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);

/** "textRelay" as "text relay", "older-people" as "older people": where the server gave no better word. */
const plain = (name: string) =>
  name.replace(/([a-z])([A-Z])/g, (_all, before: string, after: string) => `${before} ${after.toLowerCase()}`).replace(/[_-]/g, ' ');

export const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** A choice's own word: "EXACT" as "Exact", "NOT_YET" as "Not yet". */
export const choiceWords = (option: string) => (/^[A-Z_]+$/.test(option) ? sentence(plain(option).toLowerCase()) : option);

const moment = /^\d{4}-\d{2}-\d{2}(T|$)/;

/** Any value of a record as lines of text, so that two can be laid side by side. */
export function valueWords(
  value: unknown,
  names: ReadonlyMap<string, string> = new Map(),
  label = (path: string) => sentence(plain(path)),
  path = '',
): string {
  if (isEmpty(value)) return '';
  if (value === true) return 'Yes';
  if (value === false) return 'No';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return names.get(value) ?? (moment.test(value) ? dayAndTime(value) : choiceWords(value));
  if (Array.isArray(value)) {
    const words = value.map((one) => valueWords(one, names, label, path));
    return value.some(isObject) ? words.join('\n\n') : words.join('\n');
  }
  if (!isObject(value)) return String(value);
  const named = Object.entries(value).filter(([key, one]) => key !== 'id' && !isEmpty(one));
  return named
    .map(([key, one]) => `${label(path ? `${path}/${key}` : key)}: ${valueWords(one, names, label, path ? `${path}/${key}` : key)}`)
    .join('\n');
}

const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });
const dayAndTime = (iso: string) => (iso.length === 10 ? dayWords(iso) : `${dayWords(iso)}, ${time.format(new Date(iso))}`);
