/** A form as somebody opens it: its fields with what stands there, and the token it must be sent back with. */
import type { ListingKind, SubmissionKind } from '../../../generated/prisma/client.ts';
import { languageNow } from '../../../language/language.ts';
import type { Database } from '../../database.ts';
import { labelIn, labelLanguage } from '../../vocabularies/term-names.ts';
import { allNewFields, claimFields, noteField, reportFields, type SuggestionField, senderFields } from './fields.ts';
import { formKey, makeToken } from './form-token.ts';
import { type PresentField, presentListing } from './present.ts';
import { shownField } from './shown.ts';

/** Which form: a new listing of a kind, or about a listing. */
export type FormAsked =
  | { kind: 'LISTING'; listingKind: ListingKind }
  | { kind: Exclude<SubmissionKind, 'LISTING'>; listing: { slug: string } | { id: number } };

export interface FormListing {
  readonly id: number;
  readonly kind: ListingKind;
  readonly slug: string;
  readonly name: string;
  readonly version: number;
}

export interface FormDescribed {
  readonly kind: SubmissionKind;
  /** What the token is for. */
  readonly purpose: string;
  readonly fields: readonly PresentField[];
  readonly listing: FormListing | null;
  readonly known: { readonly hasCost: boolean; readonly hasLocation: boolean };
}

export interface OpenForm extends FormDescribed {
  readonly token: string;
}

const empty = (field: SuggestionField): PresentField => ({ ...field, present: '' });

/** A term to choose, named in the language spoken now where it has a name in it. */
export const termChoice = (term: { slug: string; label: string; names: unknown }) => ({
  value: term.slug,
  label: labelIn(term, languageNow()),
  language: labelLanguage(term, languageNow()),
});

/** Terms as choices, in their own order. */
export async function withChoices(db: Pick<Database, 'term'>, fields: readonly PresentField[]): Promise<PresentField[]> {
  const vocabularies = fields.flatMap(({ vocabulary }) => vocabulary ?? []);
  if (!vocabularies.length) return [...fields];
  const terms = await db.term.findMany({
    where: { vocabulary: { in: vocabularies }, parentId: null },
    orderBy: [{ vocabulary: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    select: { vocabulary: true, slug: true, label: true, names: true },
    take: 500,
  });
  return fields.flatMap((field) => {
    if (!field.vocabulary) return field;
    const choices = terms.filter(({ vocabulary }) => vocabulary === field.vocabulary).map(termChoice);
    return choices.length ? { ...field, choices } : [];
  });
}

const aboutFields: Record<Exclude<SubmissionKind, 'LISTING' | 'CHANGE'>, readonly SuggestionField[]> = {
  REPORT: [...reportFields, senderFields[0] as SuggestionField],
  CLAIM: claimFields,
};

/** @throws NotFound where the listing is not public */
export async function describeForm(db: Pick<Database, 'listing' | 'term'>, asked: FormAsked): Promise<FormDescribed> {
  if (asked.kind === 'LISTING') {
    const fields = await withChoices(db, allNewFields(asked.listingKind).map(empty));
    return {
      kind: asked.kind,
      purpose: `LISTING:${asked.listingKind}`,
      fields,
      listing: null,
      known: { hasCost: false, hasLocation: false },
    };
  }
  const { fields: present, known, ...listing } = await presentListing(db, asked.listing);
  const fields = asked.kind === 'CHANGE' ? [...present, ...[...senderFields, noteField].map(empty)] : aboutFields[asked.kind].map(empty);
  return { kind: asked.kind, purpose: `${asked.kind}:${listing.id}`, fields, listing, known };
}

export async function openForm(db: Pick<Database, 'listing' | 'term' | 'formKey'>, asked: FormAsked, now: Date): Promise<OpenForm> {
  const described = await describeForm(db, asked);
  return { ...described, fields: described.fields.map(shownField), token: makeToken(await formKey(db), described.purpose, now) };
}
