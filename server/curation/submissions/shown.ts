/** Fields as they are shown, in the language spoken now. What is kept of an answer keeps the words of the table, which are English. */
import type { Choice } from './fields.ts';
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
