/** What bodies do with the mails they get: through the same code as the page behind the link. */
import { type Asking, closeEntry, confirmEntry } from '../../server/curation/assurance/acts.ts';
import { entryToEdit, saveEntry } from '../../server/curation/assurance/edit-entry.ts';
import { ownEntries } from '../../server/curation/assurance/entries.ts';
import { RuleBroken } from '../../server/refusals.ts';
import { type Random, randomOf } from '../county/random.ts';
import { assumed, day } from './assumed.ts';

/** The chance that this body answers one mail: the same all year. */
export function willingness(bodyId: number): number {
  let at = randomOf(37, bodyId).next();
  for (const { share, answers } of assumed.willing) {
    at -= share;
    if (at < 0) return answers;
  }
  return 0;
}

/** Whether its mailbox refuses what it is sent. */
export const refuses = (bodyId: number): boolean => randomOf(38, bodyId).chance(assumed.refusing);

export interface Answered {
  confirmed: number;
  closed: number;
  changed: number;
  /** Something a rule stood against. */
  stopped: number;
}

/** "Still right" for all that is due, but for what has closed or changed. */
export async function answerMail(asking: Asking, random: Random): Promise<Answered> {
  const { db, link, now } = asking;
  const answered: Answered = { confirmed: 0, closed: 0, changed: 0, stopped: 0 };
  const isAsked = (at: Date | null) => at !== null && at.getTime() - now.getTime() < 60 * day;
  for (const { id, status, kind, dueAt } of await ownEntries(db, link.bodyId, now)) {
    if (kind === 'EVENT' || (status === 'PUBLISHED' && !isAsked(dueAt))) continue;
    if (status === 'PUBLISHED' && random.chance(assumed.closed)) {
      await closeEntry(asking, id);
      answered.closed++;
      continue;
    }
    if (await isStopped(confirmEntry(asking, id))) {
      answered.stopped++;
      await write(asking, id, { more: 'It is still right, but the page does not let us say so.' });
      continue;
    }
    answered.confirmed++;
    const more = changeOf(random);
    if (more && !(await isStopped(write(asking, id, more)))) answered.changed++;
  }
  return answered;
}

interface Wrote {
  phone?: string;
  email?: string;
  more?: string;
}

function changeOf(random: Random): Wrote | null {
  const draw = random.next();
  const { newPhone, newMailbox, words } = assumed;
  if (draw < newPhone) return { phone: `01354 65${random.between(1000, 9999)}` };
  if (draw < newPhone + newMailbox) return { email: `enquiries@new-${random.below(100_000)}.example` };
  if (draw < newPhone + newMailbox + words) return { more: 'We meet on Thursdays from now on, and there is a new chair.' };
  return null;
}

async function write(asking: Asking, listingId: number, wrote: Wrote): Promise<void> {
  const entry = await entryToEdit(asking, listingId);
  if (entry) await saveEntry(asking, listingId, entry.version, { ...entry.form, ...wrote });
}

const isStopped = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => false,
    (error: unknown) => {
      if (error instanceof RuleBroken) return true;
      throw error;
    },
  );
