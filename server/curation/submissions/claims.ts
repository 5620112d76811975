/**
 * Who may say that a body is theirs (decision 0038): whoever reads mail at the body's own domain, at the address that stands on its record, or at the
 * one that a public register gives for its number; else a curator decides. What is proved makes them a member of the body. Where a record is withheld, a curator always decides.
 */
import { randomUUID } from 'node:crypto';
import type { ClaimProof, Prisma, Submission } from '../../../generated/prisma/client.ts';
import { languageOf } from '../../../language/language.ts';
import type { Database } from '../../database.ts';
import { inLanguage } from '../../in-language.ts';
import { folderOf } from '../../listings/addresses.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { NotFound, RuleBroken } from '../../refusals.ts';
import type { PlaceWords } from '../duplicates/name-words.ts';
import { claimGranted, claimNotice, contactLetter } from './letters.ts';
import { hashOf, newLinkToken } from './link-tokens.ts';
import { queue } from './queue.ts';
import { registerMailbox } from './register-contact.ts';
import { ownDomain } from './shared-domains.ts';
import { say } from './words/words.ts';

/** PROVED: they are in. ASKED: the contact on the record was asked, and a curator sees it too. WAITING: a curator decides. */
export type ClaimOutcome = 'PROVED' | 'ASKED' | 'WAITING';

interface Moment {
  readonly now: Date;
  readonly publicUrl: string;
}

type Tx = Prisma.TransactionClient;

const bodyColumns = {
  id: true,
  kind: true,
  slug: true,
  name: true,
  status: true,
  ownerId: true,
  catalogue: { select: { visibility: true } },
  contacts: {
    where: { email: { not: null } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: 50,
    select: { email: true, public: true },
  },
  links: { where: { kind: 'WEBSITE' }, orderBy: [{ position: 'asc' }, { id: 'asc' }], take: 20, select: { url: true } },
  identifiers: { orderBy: { id: 'asc' }, take: 20, select: { scheme: true, value: true } },
} satisfies Prisma.ListingSelect;

const hostOfEmail = (email: string) => email.slice(email.lastIndexOf('@') + 1);

/** A page deep inside somebody's site is theirs, not the body's: a county's page on each library, a federation's on each member. */
export function hostOfOwnSite(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed && /^\/(?:index\.\w+|home\/?|en\/?)?$/.test(parsed.pathname) && !parsed.search ? parsed.hostname : null;
}

/** Whether another body's record names the same domain: then it is an umbrella's, and an address there belongs to no one of them. */
async function isOnlyTheirs(tx: Pick<Tx, 'listing'>, domain: string, bodyId: number): Promise<boolean> {
  const candidates = await tx.listing.findMany({
    where: {
      kind: 'GROUP',
      id: { not: bodyId },
      status: { in: ['PUBLISHED', 'SUSPENDED'] },
      OR: [
        { contacts: { some: { email: { endsWith: domain, mode: 'insensitive' } } } },
        { links: { some: { kind: 'WEBSITE', url: { contains: domain, mode: 'insensitive' } } } },
      ],
    },
    select: { contacts: { select: { email: true }, take: 50 }, links: { where: { kind: 'WEBSITE' }, select: { url: true }, take: 20 } },
    take: 50,
  });
  return !candidates.some(
    ({ contacts, links }) =>
      contacts.some(({ email }) => email && ownDomain(hostOfEmail(email)) === domain) ||
      links.some(({ url }) => ownDomain(URL.parse(url)?.hostname ?? '') === domain),
  );
}

type Body = NonNullable<Awaited<ReturnType<typeof readBody>>>;

async function readBody(tx: Pick<Tx, 'listing'>, listingId: number) {
  const listing = await tx.listing.findUniqueOrThrow({ where: { id: listingId }, select: bodyColumns });
  if (listing.kind === 'GROUP') return listing;
  return listing.ownerId === null ? null : tx.listing.findUniqueOrThrow({ where: { id: listing.ownerId }, select: bodyColumns });
}

async function proofOf(tx: Pick<Tx, 'listing'>, body: Body, email: string): Promise<ClaimProof | null> {
  if (body.contacts.some((contact) => contact.email?.toLowerCase() === email)) return 'CONTACT';
  const domain = ownDomain(hostOfEmail(email));
  if (!domain) return null;
  const hosts = [
    ...body.links.flatMap(({ url }) => hostOfOwnSite(url) ?? []),
    ...body.contacts.flatMap((contact) => (contact.public && contact.email ? hostOfEmail(contact.email) : [])),
  ];
  return hosts.some((host) => ownDomain(host) === domain) && (await isOnlyTheirs(tx, domain, body.id)) ? 'DOMAIN' : null;
}

export interface Considering extends Moment {
  /** For comparing the names of a record and of a register. */
  readonly places: PlaceWords;
}

const queueReasons = {
  record: 'Somebody says that they look after it. The contact on the record has been asked.',
  register: 'Somebody says that they look after it. The contact that its public register gives has been asked.',
  nobody: 'Somebody says that they look after it, and nothing on the record shows it.',
  noBody: 'Somebody says that they look after it. No body answers for it yet: decide which does.',
} as const;

/** Called once the claimant has shown that the address they gave is theirs. */
export async function considerClaim(tx: Tx, claim: Submission, moment: Considering): Promise<ClaimOutcome> {
  const { id, listingId, email } = claim;
  if (listingId === null || !email) throw new Error(`The claim ${id} is about nothing, or by nobody.`);
  const { name, catalogue } = await tx.listing.findUniqueOrThrow({ where: { id: listingId }, select: { name: true, catalogue: true } });
  const body = await readBody(tx, listingId);
  const sure = body && body.status === 'PUBLISHED' && body.catalogue?.visibility !== 'HIDDEN' && catalogue?.visibility !== 'HIDDEN';
  const registered = sure ? await registerMailbox(tx, body, moment.places) : null;
  const proof = sure ? ((await proofOf(tx, body, email)) ?? (registered === email ? 'REGISTER' : null)) : null;
  if (proof && body) {
    await grantClaim(tx, claim, { ...moment, body, proof });
    return 'PROVED';
  }
  const onRecord = sure ? (body.contacts.find((one) => one.public) ?? body.contacts[0])?.email : null;
  const contact = onRecord ?? registered;
  await queue(tx, claim, name, queueReasons[onRecord ? 'record' : registered ? 'register' : body ? 'nobody' : 'noBody']);
  if (!contact) return 'WAITING';
  const link = newLinkToken();
  await tx.submission.update({ where: { id }, data: { contactHash: hashOf(link), contactEmail: contact } });
  const letter = { id, to: contact, link: `${moment.publicUrl}/suggest/contact?link=${link}`, entry: name, claimant: email };
  await queueMail(tx, contactLetter({ ...letter, isRegister: !onRecord }));
  return 'ASKED';
}

interface Granting extends Moment {
  readonly body: { readonly id: number; readonly name: string };
  readonly proof: ClaimProof;
}

/** Makes the claimant a member of the body, with an account if they have none, and tells everybody it concerns. */
export async function grantClaim(tx: Tx, claim: Submission, { body, proof, now, publicUrl }: Granting): Promise<void> {
  const email = claim.email?.toLowerCase();
  if (!email)
    throw new RuleBroken('sender-erased', 'The sender’s address has been erased, so nobody can be let in. Ask them to claim it again.');
  const name = claim.senderRole?.split(',')[0]?.trim() || email;
  const account = await tx.account.upsert({
    where: { email },
    create: { id: randomUUID(), email, name, emailVerified: true, createdAt: now, updatedAt: now },
    update: { emailVerified: true },
  });
  const current = { bodyId: body.id, OR: [{ until: null }, { until: { gt: now } }] };
  const member = await tx.membership.findFirst({ where: { ...current, accountId: account.id }, select: { id: true } });
  const { id: membershipId } =
    member ??
    (await tx.membership.create({
      data: { accountId: account.id, bodyId: body.id, role: 'OWNER', since: now, grantedBy: `claim:${claim.id}` },
    }));
  // A membership they had before is not the claim's to take back.
  const token = member ? null : newLinkToken();
  const takeBack = token && `${publicUrl}/suggest/undo?link=${token}`;
  await tx.submission.update({
    where: { id: claim.id },
    data: { state: 'DECIDED', decidedAt: now, proof, contactHash: null, ...(token && { membershipId, undoHash: hashOf(token) }) },
  });
  const letter = { id: claim.id, to: email, entry: body.name, link: `${publicUrl}/curate`, takeBack };
  await queueMail(tx, await inLanguage(languageOf(claim.language), () => claimGranted(letter)));
  const others = await tx.membership.findMany({
    where: { ...current, accountId: { not: account.id } },
    select: { account: { select: { email: true } } },
    take: 50,
  });
  const { slug, contacts } = await tx.listing.findUniqueOrThrow({ where: { id: body.id }, select: bodyColumns });
  const told = new Set([...others.map((one) => one.account.email), ...contacts.flatMap((contact) => contact.email?.toLowerCase() ?? [])]);
  // Whoever agreed for the register is told how to take it back, too.
  if (claim.contactEmail) told.add(claim.contactEmail.toLowerCase());
  told.delete(email);
  const help = `${publicUrl}/suggest/report/${slug}`;
  for (const to of told) await queueMail(tx, claimNotice({ id: claim.id, to, entry: body.name, claimant: email, help, takeBack }));
}

/** What the contact on the record is shown before they answer. @throws NotFound for a link that is not one, or was answered */
export async function claimForContact(db: Pick<Database, 'submission'>, link: string) {
  const claim = await db.submission.findUnique({
    where: { contactHash: hashOf(link) },
    include: { listing: { select: { name: true, kind: true, slug: true } } },
  });
  if (!claim?.listing || claim.state !== 'OPEN') throw new NotFound(say().answeredAlready);
  return { claim, name: claim.listing.name, path: `/${folderOf[claim.listing.kind]}/${claim.listing.slug}` };
}

/** The contact who was asked says yes or no. A no leaves it to a curator, who reads of it first; until then it can become a yes. */
export async function answerAsContact(
  db: Database,
  { link, agrees, now, publicUrl }: Moment & { link: string; agrees: boolean },
): Promise<void> {
  const { claim } = await claimForContact(db, link);
  await db.$transaction(async (tx) => {
    const { count } = await tx.submission.updateMany({
      where: { id: claim.id, state: 'OPEN', contactHash: hashOf(link) },
      data: { contactHash: agrees ? null : hashOf(link) },
    });
    if (count !== 1 || claim.listingId === null) throw new NotFound(say().answeredAlready);
    const item = { id: claim.queueItemId ?? -1, state: 'OPEN' } as const;
    const body = await readBody(tx, claim.listingId);
    if (agrees && body) {
      const isOnRecord = body.contacts.some(({ email }) => email?.toLowerCase() === claim.contactEmail?.toLowerCase());
      await grantClaim(tx, claim, { now, publicUrl, body, proof: isOnRecord ? 'CONTACT' : 'REGISTER' });
      await tx.queueItem.updateMany({
        where: item,
        data: { state: 'DROPPED', decidedAt: now, outcome: 'The contact who was asked agreed.', version: { increment: 1 } },
      });
    } else
      await tx.queueItem.updateMany({
        where: item,
        data: {
          risk: 80,
          reason: 'Somebody says that they look after it. The contact who was asked says that they do not.',
          version: { increment: 1 },
        },
      });
  });
}
