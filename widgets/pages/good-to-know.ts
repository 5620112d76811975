/** What is worth knowing of any entry once the rest is told: access first, then for whom, languages, names, numbers. */
import type { Channel, PageAccessFragment, PageEntryFragment } from '../../generated/gql/graphql.ts';
import { accessWords, andWords, capital, inSentence, notKnown } from '../parts/words.ts';
import { kindWords } from './kinds.ts';
import { outside } from './links.ts';
import { list, rows } from './sections.ts';
import { html } from './template.ts';

const channels: Record<Channel, string> = {
  IN_PERSON: 'in person',
  ONLINE: 'online',
  PHONE: 'by phone',
  POST: 'by post',
  OUTREACH: 'they come to you',
};

const registers: Record<string, string> = {
  'GB-CHC': 'Charity number',
  'GB-COH': 'Company number',
  'GB-CASC': 'Community amateur sports club number',
};

export function goodToKnow(entry: PageEntryFragment) {
  const { kind, audiences, themes, languages, otherNames, identifiers, accessFacts } = entry;
  const where = kindWords[kind].path;
  return rows([
    // Money and papers have no doorstep: only what is known of access is said of a fund.
    ['Access', accessFacts.length ? accessList(accessFacts) : kind === 'FUND' ? null : unknown(entry)],
    // The head of a group has told up to three.
    [
      'Who it is for',
      kind === 'GROUP' && audiences.length <= 3 ? null : capital(andWords(audiences.map(({ label }) => inSentence(label)))),
    ],
    ['How', capital(andWords(entry.channels.map((channel) => channels[channel])))],
    ['Languages', andWords(languages.map(({ name }) => name))],
    ['About', themes.map(({ slug, label }, index) => html`${index ? ', ' : ''}<a href="${where}?theme=${slug}">${label}</a>`)],
    ['Also known as', otherNames.join(', ')],
    ...identifiers.map(({ scheme, value, uri }) => [registers[scheme] ?? scheme, uri ? outside(uri, value) : value] as const),
  ]);
}

export const accessList = (facts: readonly PageAccessFragment[]) => list(facts.map(accessWords));

/** "Not known yet, ask them": but only where there is somebody to ask. */
export const unknown = ({ contacts, links }: Pick<PageEntryFragment, 'contacts' | 'links'>): string =>
  contacts.length || links.length ? `${capital(notKnown)}.` : 'Not known yet.';
