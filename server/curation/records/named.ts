/** What the places, terms and listings that a document names are called, so that a form can show words instead of slugs and ids. */

import type { ListingKind } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';
import { namedIn as namedInRule } from '../../funding/eligibility/rule.ts';
import { isItems, isObject, type Json, type RecordDocument } from './document.ts';
import { type Field, fieldsOf } from './fields/index.ts';
import type { RecordRow } from './read-record.ts';
import { listingReference, readReference } from './references.ts';

export interface Named {
  /** As it stands in the document: a slug, "THEME older-people" for a term, or a global id. */
  readonly value: string;
  readonly label: string;
}

export async function namesIn(db: Database, { kind }: Pick<RecordRow, 'kind'>, document: RecordDocument): Promise<Named[]> {
  const [places, terms, listings] = [new Set<string>(), new Set<string>(), new Set<number>()];
  const collect = (fields: readonly Field[], values: { readonly [name: string]: Json | undefined }): void => {
    for (const field of fields) {
      const value = values[field.name];
      if (value == null) continue;
      if (field.shape === 'leaf' && field.type === 'eligibility') {
        const rule = namedInRule(value);
        for (const slug of rule?.slugs ?? []) rule?.of === 'place' ? places.add(slug) : terms.add(`${rule?.of} ${slug}`);
        continue;
      }
      const all = (Array.isArray(value) ? value : [value]) as string[];
      if (field.shape === 'items') for (const item of isItems(value) ? value : []) collect(field.fields, item);
      else if (field.shape === 'part') collect(field.fields, isObject(value) ? value : {});
      else if (field.shape !== 'leaf') continue;
      else if (field.type === 'place' || field.type === 'places') for (const slug of all) places.add(slug);
      else if (field.type === 'term' || field.type === 'terms') for (const slug of all) terms.add(`${field.vocabulary} ${slug}`);
      else if (field.type === 'listing' || field.type === 'listings') for (const id of all) listings.add(readReference(id)?.id ?? 0);
    }
  };
  collect(fieldsOf(kind), document);
  const { rows } = await db.pool.query<{ what: string; value: string; kind: ListingKind; label: string }>({
    name: 'names-in-a-record',
    // Only rules say what a word or a place was called formerly; the name it has now comes later, and holds.
    text: `SELECT 'place' AS what, f.slug AS value, NULL AS kind, p.name AS label FROM "FormerPlace" f JOIN "Place" p ON p.id = f."placeId" WHERE f.slug = ANY ($1)
      UNION ALL SELECT 'term', f.vocabulary || ' ' || f.slug, NULL, t.label FROM "FormerTerm" f JOIN "Term" t ON t.id = f."termId" WHERE f.vocabulary || ' ' || f.slug = ANY ($2)
      UNION ALL SELECT 'place', slug, NULL, name FROM "Place" WHERE slug = ANY ($1)
      UNION ALL SELECT 'term', vocabulary || ' ' || slug, NULL, label FROM "Term" WHERE vocabulary || ' ' || slug = ANY ($2)
      UNION ALL SELECT 'listing', id::text, kind::text, name FROM "Listing" WHERE id = ANY ($3)
      LIMIT 2000`,
    values: [[...places], [...terms], [...listings]],
  });
  return rows.map(({ what, value, kind: of, label }) => ({
    value: what === 'listing' ? listingReference(of, Number(value)) : value,
    label,
  }));
}
