/**
 * What an element takes of its own, beside the place, themes, look and language that all are asked for: as a clerk chooses it, and as it stands in an
 * address. Every list takes words to look for as well.
 */
import type { AttributeName, ElementChoice, ElementName } from '../elements.ts';

export type OwnField =
  | { readonly shape: 'words' | 'day' | 'yes' | 'facilities' }
  | { readonly shape: 'number'; readonly most: number }
  /** One of `values`, or several; `usual` is what the element does when nothing is said. */
  | { readonly shape: 'one'; readonly values: readonly string[]; readonly usual: string }
  | { readonly shape: 'some'; readonly values: readonly string[]; readonly usual: string };

export type Own = Readonly<Partial<Record<AttributeName, string>>>;
type Fields = Readonly<Partial<Record<AttributeName, OwnField>>>;

const number = (most: number): OwnField => ({ shape: 'number', most });
const one = (values: string, usual: string): OwnField => ({ shape: 'one', values: values.split(' '), usual });
const some = (values: string, usual = ''): OwnField => ({ shape: 'some', values: values.split(' '), usual });

const ofElement: Readonly<Partial<Record<ElementName, Fields>>> = {
  venues: {
    capacity: number(5000),
    'hirer-class': one('community private commercial partner', 'community'),
    'max-price': number(1000),
    facilities: { shape: 'facilities' },
  },
  funding: { who: one('groups people', 'groups') },
  volunteering: {
    commitment: some('one_off few_weeks regular flexible office'),
    'from-home': { shape: 'yes' },
    age: number(130),
  },
  events: { when: one(' today weekend week month', ''), from: { shape: 'day' }, until: { shape: 'day' } },
  search: { kinds: some('group venue fund opportunity event') },
  'funding-alerts': { kinds: some('fund role event group venue', 'fund') },
  suggest: { kind: one('group venue fund role event', 'group') },
};

/** In the order in which they are asked. */
export function ownFieldsOf({ name, takes }: ElementChoice): [AttributeName, OwnField][] {
  const query: Fields = takes.includes('query') ? { query: { shape: 'words' } } : {};
  return Object.entries({ ...ofElement[name], ...query }) as [AttributeName, OwnField][];
}

/** What nobody is asked for, and why. */
export const notOffered: Readonly<Partial<Record<AttributeName, string>>> = {
  endpoint: 'The loader sets it.',
  listing: 'It names one entry; our own page of that entry has the form.',
  report: 'It goes with listing.',
  collection: 'Whoever keeps a collection copies the code from it, in the curation workspace.',
};

/** Elements that nobody is offered, and why. */
export const elementsNotOffered: Readonly<Record<string, string>> = {
  'fingerpost-wish': 'A list in which nothing was found opens it by itself.',
};

const longestWords = 100;
const slug = /^[a-z0-9][a-z0-9-]{0,99}$/;
const mostFacilities = 20;

const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

const wordsOf = (given: readonly string[]) => [...new Set(given.flatMap((text) => text.toLowerCase().split(/[\s,]+/)))];

/** As the attribute has it; empty for what is usual, or cannot be. */
function writtenAs(field: OwnField, given: readonly string[]): string {
  const [first = ''] = given;
  switch (field.shape) {
    case 'words':
      return first.slice(0, longestWords);
    case 'yes':
      return first && 'yes';
    case 'day':
      return isDay(first) ? first : '';
    case 'number':
      return /^[1-9]\d{0,3}$/.test(first) && Number(first) <= field.most ? first : '';
    case 'facilities':
      return wordsOf(given)
        .filter((word) => slug.test(word))
        .slice(0, mostFacilities)
        .join(' ');
    case 'one':
      return field.values.find((value) => value === first && value !== field.usual) ?? '';
    case 'some': {
      const known = field.values.filter((value) => wordsOf(given).includes(value));
      const isEverything = !field.usual && known.length === field.values.length;
      return isEverything || known.join(' ') === field.usual ? '' : known.join(' ');
    }
  }
}

export const readOwn = (element: ElementChoice, given: (name: string) => readonly string[]): Own =>
  Object.fromEntries(ownFieldsOf(element).flatMap(([name, field]) => [[name, writtenAs(field, given(name))]].filter(([, value]) => value)));
