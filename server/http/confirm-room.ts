/** `/confirm/<token>`: where reminders lead. Reading changes nothing, since mail scanners follow links; buttons post. */
import { confirmPage, type EntryShown, editPage, linkEndedPage } from '../../widgets/pages/confirm.ts';
import { type Act, type Asking, closeEntry, confirmEntry, recentActs, undoAct, undoDays } from '../curation/assurance/acts.ts';
import { type EntryForm, entryToEdit, formFault, saveEntry } from '../curation/assurance/edit-entry.ts';
import { type OwnEntry, ownEntries } from '../curation/assurance/entries.ts';
import { type Link, readLink } from '../curation/assurance/links.ts';
import { dayWords } from '../curation/assurance/reminder.ts';
import { assuranceState } from '../listings/assurance.ts';
import { ChangedMeanwhile, InputFaults, NotFound, RuleBroken } from '../refusals.ts';
import { isPost, isRead, refuseMethod, sendOnward, sendStaffPage } from './accounts/staff-exchange.ts';
import type { Exchange } from './exchange.ts';
import { readForm } from './form.ts';
import type { Room, RoomOptions } from './rooms.ts';

const formLimitBytes = 32_768;
const day = 24 * 60 * 60 * 1000;
const shape = /^\/confirm\/([^/]+)(?:\/(\d{1,9}))?$/;

export function confirmRoom({ config, db, now }: RoomOptions): Room {
  const { publicUrl, helpLine } = config.http;

  async function show(exchange: Exchange, link: Link, path: string, fault?: string): Promise<void> {
    const asking = { db, link, now: now() };
    const [entries, done, body] = await Promise.all([
      ownEntries(db, link.bodyId, asking.now),
      recentActs(asking),
      db.listing.findUnique({ where: { id: link.bodyId }, select: { name: true } }),
    ]);
    const shown = {
      path,
      body: body?.name ?? '',
      entries: entries.map((entry) => entryShown(entry, asking.now)),
      done: done.map(({ id, canUndo, at, ...act }) => ({
        id,
        canUndo,
        words: actWords(act),
        until: dayWords(new Date(at.getTime() + undoDays * day)),
      })),
      fault,
      help: helpLine,
    };
    sendStaffPage(exchange, publicUrl, confirmPage(shown), fault ? 409 : 200);
  }

  async function act(exchange: Exchange, link: Link, path: string): Promise<void> {
    const form = await readForm(exchange, publicUrl, formLimitBytes);
    if (!form) return;
    const asking = { db, link, now: now() };
    const ids = form
      .getAll('id')
      .filter((id) => /^\d{1,9}$/.test(id))
      .map(Number)
      .slice(0, 200);
    try {
      if (form.get('do') === 'undo') await undoAct(asking, numberIn(form, 'act'));
      else if (form.get('do') === 'confirm') await confirmAll(asking, ids);
      else if (form.get('do') === 'close') for (const id of ids.slice(0, 1)) await closeEntry(asking, id);
    } catch (error) {
      return show(exchange, link, path, refusalWords(error));
    }
    sendOnward(exchange, path);
  }

  async function edit(exchange: Exchange, link: Link, path: string, listingId: number): Promise<void> {
    const asking = { db, link, now: now() };
    const entry = await entryToEdit(asking, listingId);
    if (!entry) return show(exchange, link, path, 'That entry is not among those of this link any more.');
    if (!isPost(exchange)) return sendStaffPage(exchange, publicUrl, editPage({ path, ...entry }));
    const form = await readForm(exchange, publicUrl, formLimitBytes);
    if (!form) return;
    const wrote = written(form, entry.form);
    const version = numberIn(form, 'version');
    try {
      await saveEntry(asking, listingId, version, wrote);
    } catch (error) {
      const faults = error instanceof InputFaults ? error.faults.map(formFault) : [{ field: null, message: refusalWords(error) }];
      // What was written stays on the page; saved again, it goes on top of what somebody else changed.
      return sendStaffPage(exchange, publicUrl, editPage({ path, ...entry, form: wrote, faults }), 409);
    }
    sendOnward(exchange, path);
  }

  return {
    name: 'confirm',
    claims: (path) => path.startsWith('/confirm/'),
    async answer(exchange) {
      const [, token = '', id] = shape.exec(exchange.path) ?? [];
      if (!isPost(exchange) && !isRead(exchange)) return refuseMethod(exchange, 'GET, HEAD, POST');
      const link = await readLink(db, token, now());
      if (!link) return sendStaffPage(exchange, publicUrl, linkEndedPage('/confirm'), 410);
      const path = `/confirm/${token}`;
      if (id) return edit(exchange, link, path, Number(id));
      return isPost(exchange) ? act(exchange, link, path) : show(exchange, link, path);
    },
  };
}

/** One that cannot be confirmed does not hold up the others. @throws the first refusal, once the rest is done */
async function confirmAll(asking: Asking, ids: readonly number[]): Promise<void> {
  const refusals: unknown[] = [];
  for (const id of ids) await confirmEntry(asking, id).catch((error: unknown) => refusals.push(error));
  if (refusals.length) throw refusals[0];
}

/** What a reader can act on; a fault of ours goes its own way. */
function refusalWords(error: unknown): string {
  const known = [NotFound, RuleBroken, ChangedMeanwhile, InputFaults].some((kind) => error instanceof kind);
  if (!known) throw error;
  return (error as Error).message;
}

function standingWords({ status, confirmedAt, dueAt }: OwnEntry, now: Date): string {
  if (status !== 'PUBLISHED') return 'Taken off the public pages, because nobody confirmed it.';
  if (!confirmedAt) return 'Nobody has ever confirmed it.';
  const said = `Last confirmed on ${dayWords(confirmedAt)}.`;
  if (!dueAt) return said;
  return dueAt > now ? `${said} Please confirm it by ${dayWords(dueAt)}.` : `${said} It was due on ${dayWords(dueAt)}.`;
}

const entryShown = (entry: OwnEntry, now: Date): EntryShown => ({
  ...entry,
  standing: standingWords(entry, now),
  isOff: entry.status !== 'PUBLISHED',
  isDue: assuranceState(entry, now) !== 'CURRENT',
  contacts: [...entry.phones, ...entry.emails, ...entry.websites],
});

const told: Record<Act['what'], (name: string) => string> = {
  confirmed: (name) => `${name} is still right`,
  closed: (name) => `${name} has closed, and is off the public pages`,
  changed: (name) => `${name} was changed; what has to be looked at first waits for a curator`,
  told: (name) => `What you wrote about ${name} waits for a curator`,
};
const actWords = ({ what, name }: Pick<Act, 'what' | 'name'>) => told[what](name);

/** 0 for what is no number of a row. */
const numberIn = (form: URLSearchParams, name: string) => (/^\d{1,9}$/.test(form.get(name) ?? '') ? Number(form.get(name)) : 0);
const line = (form: URLSearchParams, name: string) => (form.get(name) ?? '').trim();

const written = (form: URLSearchParams, before: EntryForm): EntryForm => ({
  summary: line(form, 'summary'),
  times: before.times === null ? null : line(form, 'times'),
  phone: line(form, 'phone'),
  email: line(form, 'email'),
  website: line(form, 'website'),
  closed: before.closed && { from: line(form, 'closed-from'), until: line(form, 'closed-until'), reason: line(form, 'closed-reason') },
  more: (form.get('more') ?? '').trim(),
});
