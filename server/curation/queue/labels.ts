import type { ListingKind } from '../../../generated/prisma/client.ts';
import { fieldAt } from '../records/fields/index.ts';

/** What a path is called on the screen and in a letter: "Contacts, phone number". */
export function labelOf(kind: ListingKind | null, path: string): string {
  const parts = path.split('/');
  if (!kind) return parts[0] ?? path;
  const labels = parts.flatMap((_part, at) => {
    const found = fieldAt(kind, parts.slice(0, at + 1).join('/'));
    return found && found.what !== 'item' && found.what !== 'order' ? [found.field.label] : [];
  });
  const [first, ...rest] = [...new Set(labels)];
  return [first ?? path, ...rest.map((label) => label[0]?.toLowerCase() + label.slice(1))].join(', ');
}
