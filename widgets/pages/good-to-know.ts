/** What is worth knowing of any entry once the rest is told: access first, then for whom, languages, names, numbers. */
import type { PageAccessFragment, PageEntryFragment } from '../../generated/gql/graphql.ts';
import { say as sayOfDetails } from '../parts/details-rows/words/words.ts';
import { termList, termWords } from '../parts/terms.ts';
import { andWords, capital } from '../parts/words.ts';
import { say } from './entry-words/words.ts';
import { kindWords } from './kinds.ts';
import { outside } from './links.ts';
import { list, rows } from './sections.ts';
import { fromRecord } from './slots.ts';
import { html, nothing } from './template.ts';

export function goodToKnow(entry: PageEntryFragment) {
  const { kind, audiences, themes, languages, otherNames, identifiers, accessFacts } = entry;
  const where = kindWords[kind].path;
  const words = say();
  return rows([
    // Money and papers have no doorstep: only what is known of access is said of a fund.
    [words.access, accessFacts.length ? accessList(accessFacts) : kind === 'FUND' ? null : unknown(entry)],
    // The head of a group has told up to three.
    [words.whoFor, kind === 'GROUP' && audiences.length <= 3 ? null : termList(audiences, fromRecord)],
    [words.how, capital(andWords(entry.channels.map((channel) => words.channels[channel])))],
    [words.languages, capital(andWords(languages.map(({ name }) => name)))],
    [
      words.about,
      themes.map((theme, index) => html`${index ? ', ' : ''}<a href="${where}?theme=${theme.slug}">${termWords(theme, fromRecord)}</a>`),
    ],
    [words.alsoKnown, otherNames.length ? fromRecord(otherNames.join(', ')) : null],
    ...identifiers.map(({ scheme, value, uri }) => [words.registers[scheme] ?? scheme, uri ? outside(uri, value) : value] as const),
  ]);
}

/** "Step-free way in: yes", with what was noted. */
const accessFact = ({ term, answer, note }: PageAccessFragment) =>
  html`${termWords(term, fromRecord)}: ${sayOfDetails().answers[answer]}${note ? html`, ${fromRecord(note.replace(/\.$/, ''))}` : nothing}.`;

export const accessList = (facts: readonly PageAccessFragment[]) => list(facts.map(accessFact));

/** "Not known yet, ask them": but only where there is somebody to ask. */
export const unknown = ({ contacts, links }: Pick<PageEntryFragment, 'contacts' | 'links'>): string =>
  contacts.length || links.length ? say().NotKnown : say().notKnownAtAll;
