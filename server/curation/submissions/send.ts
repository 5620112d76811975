/**
 * Takes what somebody without an account sends, or says in a sentence why not. What is taken waits until its sender has followed the link in their
 * mailbox; until then nobody sees it. The order of the checks is what decision 0037 says: the cheap ones, and those that a person can meet, first.
 */
import { randomUUID } from 'node:crypto';
import { Prisma } from '../../../generated/prisma/client.ts';
import { languageNow } from '../../../language/language.ts';
import type { Database } from '../../database.ts';
import { InputError } from '../../input-error.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { resolvePlace } from '../../places/typed.ts';
import { type Fault, InputFaults, RuleBroken } from '../../refusals.ts';
import { looksPersonal } from '../personal/looks-personal.ts';
import type { Changes } from '../records/document.ts';
import { besides, changesOf, changesOfNew } from './changes.ts';
import { checkValues, type Typed, type Values } from './check-values.ts';
import { waysToReach } from './fields.ts';
import { formSent, sentAlready } from './form-sent.ts';
import { formKey, keyedHash } from './form-token.ts';
import { confirmLetter } from './letters.ts';
import { countAgainst, type LimitName } from './limits.ts';
import { hashOf, newLinkToken } from './link-tokens.ts';
import { describeForm, type FormAsked, type FormDescribed } from './open-form.ts';
import { isFreeMail } from './shared-domains.ts';
import { shownField } from './shown.ts';
import { spamFault, textKey } from './spam.ts';
import { confirmDays } from './upkeep.ts';
import { say } from './words/words.ts';

export interface Sending {
  readonly asked: FormAsked;
  readonly typed: Typed;
  readonly token: string;
  /** A field that people do not see. */
  readonly trap: string;
  /** The asker's network (`limitKey`); null where it is not known. */
  readonly network: string | null;
  readonly now: Date;
  readonly publicUrl: string;
}

/** What the typed place means; a fault where it means nothing, or several. */
async function placeOf(db: Database, values: Values): Promise<{ slugs: string[]; ids: number[]; fault?: Fault }> {
  const typed = values['places'];
  if (!typed) return { slugs: [], ids: [] };
  const fault = (message: string) => ({ slugs: [], ids: [], fault: { path: 'places', message } });
  try {
    const { place, choices } = await resolvePlace(db, typed);
    if (place) return { slugs: [place.slug], ids: [place.id] };
    const names = choices.slice(0, 6).map(({ slug }) => slug);
    return fault(say().placeSeveral(typed, names.join(', ')));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return fault(say().placeNone(typed));
  }
}

/** What a table of fields cannot say by itself. */
function further({ kind, listing }: FormDescribed, values: Values): Fault[] {
  const faults: Fault[] = [];
  if (kind === 'LISTING' && !waysToReach.some((path) => values[path])) faults.push({ path: waysToReach[0], message: say().needsContact });
  const contact = { phone: values['contact/phone'] ?? null, email: values['contact/email'] ?? null };
  if (!values['contact/consent'] && looksPersonal({ ...contact, listingName: listing?.name ?? values['name'] ?? '' }))
    faults.push({
      path: 'contact/consent',
      message: say().needsConsent,
    });
  if (values['times/to'] && !values['times/from']) faults.push({ path: 'times/from', message: say().needsStart });
  if (kind === 'CHANGE' && listing && values['name'] === '') faults.push({ path: 'name', message: say().needsName });
  return faults;
}

async function refuseOverLimit(db: Database, key: string, { network, now }: Sending, email: string): Promise<void> {
  const [, host = ''] = email.split('@');
  const by = (name: LimitName, text: string) => ({ name, by: keyedHash(key, text) });
  const over = await countAgainst(
    db,
    [
      ...(network === null ? [] : [by('network', network), by('networkDay', network)]),
      by('address', withoutTag(email)),
      by(isFreeMail(host) ? 'sharedDomain' : 'domain', host),
      { name: 'everything', by: 'all' },
    ],
    now,
  );
  if (over) throw new RuleBroken('too-much', over);
}

/** jo+1@gmail.com and j.o@gmail.com reach one mailbox. */
export function withoutTag(email: string): string {
  const [box = '', host = ''] = email.toLowerCase().split('@');
  const plain = box.replace(/\+.*$/, '');
  return `${/^(?:gmail|googlemail)\.com$/.test(host) ? plain.replaceAll('.', '') : plain}@${host}`;
}

export interface Sent {
  readonly id: string;
  /** Where the link went. */
  readonly email: string;
}

/** @throws InputFaults for what was typed, RuleBroken for how it was sent, NotFound for a listing that is not public */
export async function sendSubmission(db: Database, sending: Sending): Promise<Sent> {
  const { asked, typed, token, trap, now, publicUrl } = sending;
  const form = await describeForm(db, asked);
  const { kind, purpose, fields, listing } = form;
  const key = await formKey(db);
  const formId = formSent({ key, token, purpose, trap, now });

  const known = new Set(fields.map(({ path }) => path));
  if (Object.keys(typed).some((path) => !known.has(path)))
    throw new InputFaults([
      {
        path: '',
        message: say().unknownField,
      },
    ]);
  const { values, faults } = checkValues(fields.map(shownField), typed);
  const place = await placeOf(db, values);
  const all = [...faults, ...further(form, values), ...(place.fault ? [place.fault] : [])];
  if (all.length) throw new InputFaults(all);

  const roleLabel = fields.find(({ path }) => path === 'sender/role')?.choices?.find(({ value }) => value === values['sender/role'])?.label;
  const senderRole = roleLabel ?? (values['sender/part'] ? `${values['sender/name']}, ${values['sender/part']}` : null);
  const told = { sender: roleLabel ?? 'Sender of the form', now, places: place.slugs, ...form.known };
  const changes: Changes =
    asked.kind === 'LISTING'
      ? changesOfNew(asked.listingKind, values, told)
      : kind === 'CHANGE'
        ? changesOf(values, new Set(Object.keys(typed)), fields, told)
        : {};
  const extra =
    kind === 'LISTING' || kind === 'CHANGE'
      ? besides(
          values,
          fields.filter((field) => kind === 'LISTING' || field.path.startsWith('times/')),
          changes,
        )
      : [];
  if (kind === 'CHANGE' && !Object.keys(changes).length && !extra.length && !values['note'])
    throw new InputFaults([
      {
        path: fields[0]?.path ?? '',
        message: say().nothingDifferent,
      },
    ]);

  const suspect = spamFault(changedWords(kind, values, changes));
  if (suspect) throw new RuleBroken('reads-like-advertising', suspect);
  const textHash = textHashOf(kind, listing?.id ?? null, values, changes);
  const email = (values['sender/email'] ?? '').toLowerCase();
  if (textHash && (await isRepeated(db, textHash, now))) throw new RuleBroken('sent-already', say().sameWords);
  if (await db.submission.findUnique({ where: { formId }, select: { id: true } })) throw sentAlready();
  await refuseOverLimit(db, key, sending, email);

  const id = randomUUID();
  const linkToken = newLinkToken();
  const data: Prisma.SubmissionUncheckedCreateInput = {
    id,
    kind,
    formId,
    email,
    language: languageNow(),
    senderRole,
    listingKind: asked.kind === 'LISTING' ? asked.listingKind : (listing?.kind ?? null),
    listingId: listing?.id ?? null,
    baseVersion: listing?.version ?? null,
    changes: changes as Prisma.InputJsonValue,
    note: values['note'] ?? null,
    detail: { placeIds: place.ids, besides: extra, problem: values['problem'] ?? null } as unknown as Prisma.InputJsonValue,
    tokenHash: hashOf(linkToken),
    textHash,
    createdAt: now,
  };
  const link = `${publicUrl}/suggest/confirm?link=${linkToken}`;
  try {
    await db.$transaction(async (tx) => {
      await tx.submission.create({ data });
      await queueMail(tx, confirmLetter({ id, kind, to: email, link, days: confirmDays, entry: listing?.name ?? null }));
    });
  } catch (error) {
    // Two of the same form at the same moment.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') throw sentAlready();
    throw error;
  }
  return { id, email };
}

/** A sender answers for the words that are theirs, not for those that stand on the record. */
function changedWords(kind: string, values: Values, changes: Changes): Record<string, string> {
  if (kind !== 'CHANGE') return { ...values };
  const kept = Object.entries(values).filter(([path]) => path in changes || /^(contact|times|sender)\/|^(note|website)$/.test(path));
  return Object.fromEntries(kept);
}

function textHashOf(kind: string, listingId: number | null, values: Values, changes: Changes): string | null {
  const text = kind === 'CHANGE' ? `${JSON.stringify(changes)}|${values['note'] ?? ''}` : textKey(values);
  if (kind === 'CLAIM' || !text) return null;
  // The same text about another listing is the same text, but for a change: two halls may have one new phone number.
  return hashOf(kind === 'CHANGE' ? `${listingId}|${text}` : text);
}

const repeatDays = 30;
const isRepeated = async (db: Database, textHash: string, now: Date) =>
  (await db.submission.count({ where: { textHash, createdAt: { gt: new Date(now.getTime() - repeatDays * 86_400_000) } } })) > 0;
