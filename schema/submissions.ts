/** What the public may send without an account, and what curators may take back. Rules: server/curation/submissions. */
import { decodeGlobalID, encodeGlobalID } from '@pothos/plugin-relay';
import { ClaimProof as ClaimProofs, SubmissionKind as SubmissionKinds } from '../generated/prisma/client.ts';
import { languageOf } from '../language/language.ts';
import { claimsFor, type ShownClaim } from '../server/curation/submissions/claims-list.ts';
import { confirmSubmission } from '../server/curation/submissions/confirm.ts';
import type { Choice } from '../server/curation/submissions/fields.ts';
import { type FormAsked, type OpenForm, openForm } from '../server/curation/submissions/open-form.ts';
import type { PresentField } from '../server/curation/submissions/present.ts';
import { revokeClaim } from '../server/curation/submissions/revoke.ts';
import { type Sent, sendSubmission } from '../server/curation/submissions/send.ts';
import { inLanguage } from '../server/in-language.ts';
import { NotFound } from '../server/refusals.ts';
import { ViewerRef } from './accounts.ts';
import { builder, type Context } from './builder.ts';
import { badInput } from './errors.ts';
import { languageWords } from './language.ts';
import { ListingKind } from './listings.ts';
import { refusals } from './refusals.ts';

const SubmissionKind = builder.enumType(SubmissionKinds, {
  name: 'SubmissionKind',
  description:
    'What somebody without an account may send: a new listing, a change of one, a report of a problem, a claim that it is theirs.',
});

const FieldType = builder.enumType('SuggestionFieldType', {
  description: 'How a field is asked for: a line, several lines, an e-mail address, …; one or several of its choices; a box to tick.',
  values: ['LINE', 'TEXT', 'EMAIL', 'PHONE', 'URL', 'DATE', 'TIME', 'CHOICE', 'CHOICES', 'TICK'] as const,
});

const ChoiceRef = builder.objectRef<Choice>('SuggestionChoice').implement({
  description: 'An answer to choose.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'What to send.' }),
    label: t.exposeString('label', { description: 'What to show.' }),
    language: t.string({
      nullable: true,
      description:
        'Of a label that comes from a vocabulary, as BCP 47: English where the term has no name in the language that was asked for. Null for our own words, which are in that language.',
      resolve: ({ language }) => language ?? null,
    }),
  }),
});

export const FieldRef = builder.objectRef<PresentField>('SuggestionField').implement({
  description: 'One thing that a form asks for.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Its name, to send its value under: "name", "contacts/12/phone".' }),
    label: t.exposeString('label', { description: 'What it is called.' }),
    hint: t.string({ nullable: true, description: 'What to write, or null.', resolve: ({ hint }) => hint ?? null }),
    type: t.field({ type: FieldType, description: 'How to ask for it.', resolve: ({ type }) => type.toUpperCase() as 'LINE' }),
    maximum: t.exposeInt('maximum', { description: 'The most characters; of choices, how many.' }),
    required: t.boolean({ description: 'Whether it must be filled in.', resolve: ({ required }) => required === true }),
    choices: t.field({ type: [ChoiceRef], description: 'What there is to choose from.', resolve: ({ choices = [] }) => [...choices] }),
    autocomplete: t.string({
      nullable: true,
      description: 'What a browser may fill in by itself (HTML), or null.',
      resolve: ({ autocomplete }) => autocomplete ?? null,
    }),
    present: t.exposeString('present', { description: 'As it stands in public; empty where nothing is known or shown.' }),
  }),
});

const FormRef = builder.objectRef<OpenForm>('SuggestionForm').implement({
  description: 'A form as somebody opens it.',
  fields: (t) => ({
    token: t.exposeString('token', {
      description: 'Send it back with what was filled in: not within the first seconds, not after a day, and once.',
    }),
    fields: t.field({ type: [FieldRef], description: 'What it asks for, in order.', resolve: ({ fields }) => [...fields] }),
    listingName: t.string({
      nullable: true,
      description: 'The listing it is about; null for a new one.',
      resolve: ({ listing }) => listing?.name ?? null,
    }),
  }),
});

const SentRef = builder.objectRef<Sent>('SubmissionSent').implement({
  description: 'It was taken, and waits until its sender follows the link that was mailed to them.',
  fields: (t) => ({ email: t.exposeString('email', { description: 'Where the link went, as it was written.' }) }),
});

const ConfirmedRef = builder.objectRef<Awaited<ReturnType<typeof confirmSubmission>>>('SubmissionConfirmed').implement({
  description: 'It is now before those who decide.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SubmissionKind, description: 'What it was.' }),
    name: t.exposeString('name', { description: 'Of the listing it is about, or suggests.' }),
    claimProved: t.boolean({
      description: 'For a claim: whether it is proved, so that they may sign in.',
      resolve: ({ claim }) => claim === 'PROVED',
    }),
  }),
});

export const ValueInput = builder.inputType('SuggestionValue', {
  description: 'What was filled in for one field.',
  fields: (t) => ({
    path: t.string({ required: true, description: 'The field.' }),
    values: t.stringList({ required: true, description: 'One value; several, or none, for choices.' }),
  }),
});

const sendArgs = (t: Parameters<Parameters<typeof builder.mutationField>[1]>[0]) => ({
  token: t.arg.string({ required: true, description: 'Of the form, as openSuggestionForm gave it.' }),
  values: t.arg({ type: [ValueInput], required: true, description: 'What was filled in. For a change: only what is different.' }),
  trap: t.arg.string({ description: 'What stands in a field that people do not see: leave it out.' }),
  language: t.arg.string({ description: languageWords }),
});

type Given = {
  token: string;
  values: { path: string; values: string[] }[];
  trap?: string | null | undefined;
  language?: string | null | undefined;
};

function send(asked: FormAsked, { token, values, trap, language }: Given, { db, now, network, publicUrl }: Context) {
  const typed = Object.fromEntries(values.map((value) => [value.path, value.values]));
  return inLanguage(languageOf(language), () =>
    sendSubmission(db(), { asked, typed, token, trap: trap ?? '', network: network ?? null, now, publicUrl }),
  );
}

const listingTypes = new Set(['Group', 'Venue', 'Fund', 'Opportunity', 'Event']);

/** A listing by its global id, or, since pages know nothing else, by its slug. */
function listingNamed(text: string): { id: number } | { slug: string } {
  if (/^[a-z0-9][a-z0-9-]{0,199}$/.test(text)) return { slug: text };
  try {
    const { typename, id } = decodeGlobalID(text);
    if (listingTypes.has(typename) && /^\d{1,9}$/.test(id)) return { id: Number(id) };
  } catch {
    // The sentence below tells it.
  }
  throw badInput(`"${text.slice(0, 60)}" is no listing of Fingerpost. Use an id or a slug that an answer gave you.`);
}

builder.mutationField('openSuggestionForm', (t) =>
  t.field({
    type: FormRef,
    rule: 'public.suggest',
    errors: { types: refusals },
    description: 'Opens a form for somebody without an account: what it asks for, what stands there now, and the token to send it with.',
    args: {
      kind: t.arg({ type: SubmissionKind, required: true, description: 'What they want to send.' }),
      listingKind: t.arg({ type: ListingKind, description: 'The kind of a new listing. Default GROUP.' }),
      listing: t.arg.string({ description: 'Id or slug of the listing it is about; none for a new one.' }),
      language: t.arg.string({ description: languageWords }),
    },
    resolve: (_root, { kind, listingKind, listing, language }, { db, now }) =>
      inLanguage(languageOf(language), () => {
        if (kind === 'LISTING') return openForm(db(), { kind, listingKind: listingKind ?? 'GROUP' }, now);
        if (!listing) throw badInput('Say which listing it is about: listing.');
        return openForm(db(), { kind, listing: listingNamed(listing) }, now);
      }),
  }),
);

builder.mutationField('suggestListing', (t) =>
  t.field({
    type: SentRef,
    rule: 'public.suggest',
    errors: { types: refusals },
    description: 'Suggests a new listing. Nobody sees it before its sender has followed the link in their mailbox.',
    args: { ...sendArgs(t), kind: t.arg({ type: ListingKind, required: true, description: 'Its kind.' }) },
    resolve: (_root, args, context) => send({ kind: 'LISTING', listingKind: args.kind }, args, context),
  }),
);

const about = {
  suggestChange: ['CHANGE', 'Suggests a change of a listing, field by field.'],
  reportProblem: ['REPORT', 'Reports a problem with a listing.'],
  claimListing: [
    'CLAIM',
    'Says that the sender looks after a listing. Proved by their address, by the contact on the record or on a public register, or by a curator.',
  ],
} as const;

for (const [field, [kind, does]] of Object.entries(about))
  builder.mutationField(field, (t) =>
    t.field({
      type: SentRef,
      rule: 'public.suggest',
      errors: { types: refusals },
      description: `${does} Nobody sees it before its sender has followed the link in their mailbox.`,
      args: { ...sendArgs(t), listing: t.arg.string({ required: true, description: 'Its id or slug.' }) },
      resolve: (_root, args, context) => send({ kind, listing: listingNamed(args.listing) }, args, context),
    }),
  );

builder.mutationField('confirmSubmission', (t) =>
  t.field({
    type: ConfirmedRef,
    rule: 'public.follow-link',
    errors: { types: refusals },
    description: 'Confirms what was sent, as the button behind the mailed link does. Once.',
    args: { link: t.arg.string({ required: true, description: 'The secret part of the mailed link.' }) },
    resolve: (_root, { link }, { db, now, publicUrl }) => confirmSubmission(db(), { link, now, publicUrl }),
  }),
);

const ClaimProof = builder.enumType(ClaimProofs, {
  name: 'ClaimProof',
  description:
    'How a claim was proved: by an address at the body’s own domain, by the contact on the record, by the one that a public register gives, by a curator.',
});

const ClaimRef = builder.objectRef<ShownClaim>('Claim').implement({
  description: 'That somebody said a listing is theirs, and was believed. Staff only.',
  fields: (t) => ({
    id: t.id({ description: 'To take it back by.', resolve: ({ id }) => encodeGlobalID('Claim', id) }),
    listingName: t.exposeString('listingName', { description: 'What was claimed.' }),
    record: t.exposeID('record', { nullable: true, description: 'The global id of what was claimed.' }),
    email: t.exposeString('email', { nullable: true, description: 'Whom it let in; null once erased.' }),
    proof: t.expose('proof', { type: ClaimProof, nullable: true, description: 'How it was proved.' }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true, description: 'Since when.' }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true, description: 'When it was taken back; null while it stands.' }),
    revokedReason: t.exposeString('revokedReason', { nullable: true, description: 'Why it was.' }),
  }),
});

builder.objectFields(ViewerRef, (t) => ({
  claims: t.field({
    type: [ClaimRef],
    rule: 'claim.revoke',
    description: 'Claims that were granted, newest first, as far as the viewer may take them back.',
    args: { first: t.arg.int({ defaultValue: 20, description: 'How many, at most 100.' }) },
    complexity: { field: 20 },
    resolve: (viewer, { first }, { db }) => claimsFor(db(), viewer, Math.min(100, Math.max(1, first ?? 20))),
  }),
}));

builder.mutationField('revokeClaim', (t) =>
  t.field({
    type: ClaimRef,
    rule: 'claim.revoke',
    errors: { types: refusals },
    description: 'Takes a claim back: whoever it let in may no longer change anything. What they changed stays, and can be restored.',
    args: {
      id: t.arg.id({ required: true, description: 'Of the claim.' }),
      reason: t.arg.string({ required: true, description: 'Why: they are told.' }),
    },
    resolve: (_root, { id, reason }, { db, viewer, now }) => revokeClaim({ db: db(), viewer, id: claimId(id), reason, now }),
  }),
);

function claimId(text: string): string {
  try {
    const { typename, id } = decodeGlobalID(text);
    if (typename === 'Claim') return id;
  } catch {
    // The same as one that is not there.
  }
  throw new NotFound('There is no such claim.');
}
