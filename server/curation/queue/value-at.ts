import { isItems, isObject, type Json, type RecordDocument } from '../records/document.ts';

/** What stands at a path of a document: "contacts/12/phone". Null where nothing does. */
export const valueAt = (document: RecordDocument, path: string): Json =>
  path.split('/').reduce<Json>((value, segment) => {
    if (isItems(value)) return segment === 'order' ? value.map(({ id }) => id) : (value.find(({ id }) => id === segment) ?? null);
    return isObject(value) ? (value[segment] ?? null) : null;
  }, document as Json);
