/** What of a document people read as words, path by path. */
import type { ListingKind } from '../../../generated/prisma/client.ts';
import { isItems, isObject, type JsonObject, type RecordDocument } from './document.ts';
import { type Field, fieldsOf } from './fields/index.ts';

export interface Prose {
  readonly path: string;
  readonly label: string;
  readonly text: string;
}

export function proseOf(kind: ListingKind, document: RecordDocument): Prose[] {
  const found: Prose[] = [];
  collect('', fieldsOf(kind), document, found);
  return found;
}

function collect(path: string, fields: readonly Field[], values: JsonObject, found: Prose[]): void {
  for (const field of fields) {
    const value = values[field.name];
    if (value == null) continue;
    if (field.shape === 'items')
      for (const item of isItems(value) ? value : []) {
        // What only staff see of contacts is not for everybody's eyes.
        if (field.table !== 'Contact' || item.public === true) collect(`${path}${field.name}/${item.id}/`, field.fields, item, found);
      }
    else if (field.shape === 'part') collect(`${path}${field.name}/`, field.fields, isObject(value) ? value : {}, found);
    else if (field.shape === 'leaf' && field.prose && field.told)
      found.push({ path: path + field.name, label: field.label, text: Array.isArray(value) ? value.join('; ') : String(value) });
  }
}
