/**
 * Takes a wish to hear of things from somebody without an account, or says in a sentence why not. Nothing is sent but one link, until its reader says yes
 * (docs/decisions/0048). What the asker is told never depends on whether the address is known here.
 */
import { Prisma } from '../../generated/prisma/client.ts';
import { languageNow, languageOf } from '../../language/language.ts';
import { checkValues, type Typed } from '../curation/submissions/check-values.ts';
import { formSent, sentAlready } from '../curation/submissions/form-sent.ts';
import { formKey, keyedHash, makeToken } from '../curation/submissions/form-token.ts';
import { countAgainst, type LimitName } from '../curation/submissions/limits.ts';
import { hashOf, newLinkToken } from '../curation/submissions/link-tokens.ts';
import { withChoices } from '../curation/submissions/open-form.ts';
import type { PresentField } from '../curation/submissions/present.ts';
import { isFreeMail } from '../curation/submissions/shared-domains.ts';
import type { Database } from '../database.ts';
import { inLanguage } from '../in-language.ts';
import { domainOf, mailAddress } from '../mail/address.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { InputFaults, RuleBroken } from '../refusals.ts';
import { confirmDays, confirmLetter, haveAlreadyLetter } from './confirm-letter.ts';
import { londonDay } from './count.ts';
import { emailField, wishFields } from './fields.ts';
import { linksFor } from './links.ts';
import { isRefused, mailboxHash } from './mailbox.ts';
import { readWish, type WishColumns, wishKey } from './read-wish.ts';
import { wishWords } from './why.ts';
import { wishOf } from './wish.ts';
import { say } from './words/words.ts';

const purpose = 'ALERTS';
const fields = (): readonly PresentField[] => [emailField(), ...wishFields()];
/** Different wishes of one mailbox. */
const mostWishes = 10;

export interface AlertForm {
  readonly token: string;
  readonly fields: readonly PresentField[];
}

export async function openAlertForm(db: Pick<Database, 'term' | 'formKey'>, now: Date): Promise<AlertForm> {
  return { token: makeToken(await formKey(db), purpose, now), fields: await withChoices(db, fields()) };
}

export interface Subscribing {
  readonly typed: Typed;
  readonly token: string;
  /** A field that people do not see. */
  readonly trap: string;
  /** The asker's network (`limitKey`); null where it is not known. */
  readonly network: string | null;
  readonly now: Date;
  readonly publicUrl: string;
}

async function refuseFlood(db: Database, key: string, { network, now }: Subscribing, email: string): Promise<void> {
  const by = (name: LimitName, text: string) => ({ name, by: keyedHash(key, text) });
  const host = domainOf(email);
  const networks = network === null ? [] : [by('alertNetwork', network), by('alertNetworkDay', network)];
  const domain = by(isFreeMail(host) ? 'alertSharedDomain' : 'alertDomain', host);
  const over = await countAgainst(db, [...networks, domain, { name: 'alertEverything', by: 'all' }], now);
  if (over) throw new RuleBroken('too-much', over);
}

/** @returns the address that a link is on its way to, as far as the asker may know. @throws InputFaults, RuleBroken */
export async function subscribeAlerts(db: Database, asked: Subscribing): Promise<{ email: string }> {
  const { typed, token, trap, now } = asked;
  const key = await formKey(db);
  const formId = formSent({ key, token, purpose, trap, now });
  const known = new Set(fields().map(({ path }) => path));
  if (Object.keys(typed).some((path) => !known.has(path))) throw new InputFaults([{ path: '', message: say().unknownField }]);
  const { values, faults } = checkValues(await withChoices(db, fields()), typed);
  const read = await readWish(db, values, now);
  const email = mailAddress((values['email'] ?? '').toLowerCase());
  const all = [...faults, ...read.faults];
  if (!email && !all.some(({ path }) => path === 'email')) all.push({ path: 'email', message: say().emailFault });
  if (all.length || !email) throw new InputFaults(all);
  if (await db.alertSubscription.findUnique({ where: { formId }, select: { id: true } })) throw sentAlready();
  await refuseFlood(db, key, asked, email);
  try {
    await db.$transaction((tx) => take(db, tx, { ...asked, email, formId, key, wish: read.wish }), { maxWait: 10_000, timeout: 20_000 });
  } catch (error) {
    // Two of the same form at the same moment.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') throw sentAlready();
    throw error;
  }
  return { email };
}

interface Taking extends Subscribing {
  readonly email: string;
  readonly formId: string;
  readonly key: string;
  readonly wish: WishColumns;
}

const alive = { state: { not: 'ENDED' } } as const;

async function take(db: Database, tx: Prisma.TransactionClient, asked: Taking): Promise<void> {
  const { email, formId, key, wish, now } = asked;
  const emailHash = await mailboxHash(tx, email);
  // Of one mailbox one after another: a thousand at once find what the first has made.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`alerts ${emailHash}`}))`;
  if (await isRefused(tx, email)) return;
  const own = await tx.alertSubscription.findMany({ where: { emailHash, ...alive }, orderBy: { id: 'asc' }, take: mostWishes + 1 });
  const same = own.find((one) => wishKey(one) === wishKey(wish));
  if (same) return askedAgain(db, tx, same, asked);
  if (own.length >= mostWishes) return;
  const over = await countAgainst(tx, [{ name: 'alertAddress', by: keyedHash(key, emailHash) }], now);
  if (over) throw new RuleBroken('too-much', over);
  const linkToken = newLinkToken();
  const { applicant, ...columns } = wish;
  const { id } = await tx.alertSubscription.create({
    data: {
      ...columns,
      ...(applicant && { applicant }),
      ...{ email, emailHash, formId, nonce: newLinkToken(), tokenHash: hashOf(linkToken), createdAt: now, language: languageNow() },
    },
    select: { id: true },
  });
  await mailLink(db, tx, { ...asked, id, linkToken });
}

async function mailLink(
  db: Database,
  tx: Prisma.TransactionClient,
  { id, email: to, wish, linkToken, publicUrl, now }: Taking & { id: number; linkToken: string },
): Promise<boolean> {
  const language = languageNow();
  const link = `${publicUrl}/alerts/confirm?link=${linkToken}${language === 'en' ? '' : `&lang=${language}`}`;
  return queueMail(tx, confirmLetter({ id, to, link, wish: await wishWords(db, wishOf(wish)), day: londonDay(now) }));
}

/** The same wish again: the link again, or the word that they have it, once a day at most. */
async function askedAgain(
  db: Database,
  tx: Prisma.TransactionClient,
  same: Prisma.AlertSubscriptionGetPayload<object>,
  asked: Taking,
): Promise<void> {
  const { id, state, email, createdAt } = same;
  const { publicUrl, now, wish } = asked;
  if (state === 'UNCONFIRMED') {
    const linkToken = newLinkToken();
    if (!(await mailLink(db, tx, { ...asked, email: email ?? asked.email, id, linkToken }))) return;
    const late = now.getTime() - createdAt.getTime() > (confirmDays - 1) * 86_400_000;
    await tx.alertSubscription.update({
      where: { id },
      data: { tokenHash: hashOf(linkToken), language: languageNow(), ...(late && { createdAt: now }) },
    });
    return;
  }
  const { manage } = (await linksFor(db, publicUrl)).of(same);
  // Whoever asks may be somebody else: its reader is written to as they chose.
  await inLanguage(languageOf(same.language), async () => {
    const said = await wishWords(db, wishOf(wish));
    if (email) await queueMail(tx, haveAlreadyLetter({ id, to: email, manage, wish: said, day: londonDay(now) }));
  });
}
