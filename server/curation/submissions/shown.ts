/** Fields as they are shown, in the language spoken now. What is kept of an answer keeps the words of the table, which are English. */
import type { ListingKind } from '../../../generated/prisma/client.ts';
import { type Choice, newFields } from './fields.ts';
import type { PresentField } from './present.ts';
import type { Text } from './words/texts-en.ts';
import { say } from './words/words.ts';

const contact = /^(Phone|E-mail): (.*)$/s;

/** A text of the tables; what is none of theirs comes from the record and stays as it is. */
function inWords(text: string): string {
  const { texts, phoneOf, mailOf } = say();
  const [, way, role = ''] = contact.exec(text) ?? [];
  if (way) return way === 'Phone' ? phoneOf(role) : mailOf(role);
  return Object.hasOwn(texts, text) ? texts[text as Text] : text;
}

export const shownField = (field: PresentField): PresentField => ({
  ...field,
  label: inWords(field.label),
  ...(field.hint && { hint: inWords(field.hint) }),
  ...(field.choices && {
    choices: field.choices.map((choice): Choice => (choice.language ? choice : { ...choice, label: inWords(choice.label) })),
  }),
});

/** What forms ask for by another name than the record has for it. */
const askedBy: Readonly<Record<string, string>> = {
  contacts: 'contact/phone',
  links: 'website',
  activities: 'times/day',
  rounds: 'closes',
  hoursNote: 'timeAsked',
  startsAt: 'starts/date',
  allDay: 'starts/date',
  precision: 'starts/date',
  endsAt: 'ends/time',
};

/** What the form called the field that became this path of a record; undefined for what no form asks for. */
export function askedAs(kind: ListingKind, path: string): string | undefined {
  const [head = ''] = path.split('/');
  const field = newFields[kind].find((one) => one.path === path) ?? newFields[kind].find((one) => one.path === askedBy[head]);
  return field && inWords(field.label);
}
