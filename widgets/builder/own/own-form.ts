/** What one element alone is asked: rooms how many they must hold, roles how old one must be. Choices are called as in the element itself. */
import { say as sayOfEvents } from '../../events/words/words.ts';
import { say as sayOfFunding } from '../../funding/words/words.ts';
import { html } from '../../pages/template.ts';
import { say as sayOfSearch } from '../../search/words/words.ts';
import { say as sayOfVenues } from '../../venues/words/words.ts';
import { say as sayOfRoles } from '../../volunteering/words/words.ts';
import type { Choices } from '../choices.ts';
import type { AttributeName } from '../elements.ts';
import { select, type Term, tickBoxes } from '../fields.ts';
import { type OwnField, ownFieldsOf } from './own-fields.ts';
import { say } from './words/words.ts';

/** "one_off" is "Once": what a value of an attribute is called. */
function valueWords(name: AttributeName, value: string): string {
  const kinds: Record<string, string> = Object.fromEntries(
    Object.entries(sayOfSearch().kinds).map(([kind, { many }]) => [kind === 'OPPORTUNITY' ? 'ROLE' : kind, many]),
  );
  const kindOf = () => kinds[value === 'opportunity' ? 'ROLE' : value.toUpperCase()];
  const words: Partial<Record<AttributeName, () => string | null | undefined>> = {
    'hirer-class': () => (sayOfVenues().hirer as Record<string, string | null>)[value.toUpperCase()],
    who: () => (value === 'people' ? sayOfFunding().people : sayOfFunding().groups),
    commitment: () => (sayOfRoles().commitment as Record<string, string>)[value.toUpperCase()],
    when: () => (value ? (sayOfEvents().choices as Record<string, string>)[value] : sayOfEvents().anyTime),
    kinds: kindOf,
    kind: kindOf,
  };
  return words[name]?.() ?? value;
}

function ownField(name: AttributeName, field: OwnField, value: string, facilities: readonly Term[]) {
  const { fields, hearOf } = say();
  const label =
    name === 'kinds' && field.shape === 'some' && field.usual ? hearOf : ((fields as Readonly<Record<string, string>>)[name] ?? name);
  const line = (type: string, most: number) => html`<div class="field"><label for=${name}>${label}</label>
${
  type === 'number'
    ? html`<input id=${name} name=${name} type="number" min="1" max=${most} value=${value} autocomplete="off">`
    : html`<input id=${name} name=${name} type=${type} maxlength=${most} value=${value} autocomplete="off">`
}</div>`;
  switch (field.shape) {
    case 'words':
      return line('text', 100);
    case 'day':
      return line('date', 10);
    case 'number':
      return line('number', field.most);
    case 'yes':
      return html`<label class="option"><input type="checkbox" name=${name} value="yes" ?checked=${value !== ''}> <span>${label}</span></label>`;
    case 'facilities':
      return tickBoxes(name, label, facilities, value.split(' '));
    case 'one':
      return select(
        name,
        label,
        value || field.usual,
        field.values.map((one) => [one, valueWords(name, one)]),
      );
    case 'some':
      return tickBoxes(
        name,
        label,
        field.values.map((slug) => ({ slug, name: valueWords(name, slug) })),
        (value || field.usual).split(' '),
      );
  }
}

export const ownFields = ({ element, own }: Choices, facilities: readonly Term[]) =>
  ownFieldsOf(element).map(([name, field]) => ownField(name, field, own[name] ?? '', facilities));
