/** What is worth knowing of any entry once the rest is told: access first, then for whom, languages, names, numbers. */
import type { PageAccessFragment, PageEntryFragment } from '../../generated/gql/graphql.ts';
import { accessWords } from '../parts/access-words.ts';
import { andWords, capital, inSentence } from '../parts/words.ts';
import { say } from './entry-words/words.ts';
import { kindWords } from './kinds.ts';
import { outside } from './links.ts';
import { list, rows } from './sections.ts';
import { fromRecord, recordList } from './slots.ts';
import { html } from './template.ts';

export function goodToKnow(entry: PageEntryFragment) {
  const { kind, audiences, themes, languages, otherNames, identifiers, accessFacts } = entry;
  const where = kindWords[kind].path;
  const words = say();
  return rows([
    // Money and papers have no doorstep: only what is known of access is said of a fund.
    [words.access, accessFacts.length ? accessList(accessFacts) : kind === 'FUND' ? null : unknown(entry)],
    // The head of a group has told up to three.
    [
      words.whoFor,
      kind === 'GROUP' && audiences.length <= 3
        ? null
        : recordList(
            audiences.map(({ label }) => inSentence(label)),
            capital,
          ),
    ],
    [words.how, capital(andWords(entry.channels.map((channel) => words.channels[channel])))],
    [words.languages, recordList(languages.map(({ name }) => name))],
    [
      words.about,
      themes.map(({ slug, label }, index) => html`${index ? ', ' : ''}<a href="${where}?theme=${slug}">${fromRecord(label)}</a>`),
    ],
    [words.alsoKnown, otherNames.length ? fromRecord(otherNames.join(', ')) : null],
    ...identifiers.map(({ scheme, value, uri }) => [words.registers[scheme] ?? scheme, uri ? outside(uri, value) : value] as const),
  ]);
}

export const accessList = (facts: readonly PageAccessFragment[]) => list(facts.map(accessWords));

/** "Not known yet, ask them": but only where there is somebody to ask. */
export const unknown = ({ contacts, links }: Pick<PageEntryFragment, 'contacts' | 'links'>): string =>
  contacts.length || links.length ? say().NotKnown : say().notKnownAtAll;
