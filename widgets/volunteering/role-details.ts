/** A role, opened: what you do, what you get, access; and, for those who are interested, whom to ring and how soon they answer. */

import { html, type TemplateResult } from 'lit';
import type { OpportunityDetailsQuery } from '../../generated/gql/graphql.ts';
import { leaveLink } from '../opened/leave-link.ts';
import { dayWords } from '../parts/date-words.ts';
import { say as sayOfDetails } from '../parts/details-rows/words/words.ts';
import {
  accessRow,
  askInstead,
  contacts,
  gone,
  line,
  lines,
  linkOut,
  linkTo,
  onTheWeb,
  row,
  type Shown,
  standing,
  whereabouts,
} from '../parts/details-rows.ts';
import { fromRecord } from '../parts/speaks.ts';
import { termList } from '../parts/terms.ts';
import { say as sayShared } from '../parts/words/words.ts';
import { andWords, capital } from '../parts/words.ts';
import { say } from './role-details/words/words.ts';
import { say as sayOfList } from './words/words.ts';

type Role = Extract<OpportunityDetailsQuery['node'], { schedule: unknown[] }>;

export interface RoleDetails {
  more: (url: string) => TemplateResult;
  interested: (url: string) => TemplateResult;
}

export const roleDetails = (data: OpportunityDetailsQuery): RoleDetails => {
  const role = data.node && 'schedule' in data.node ? (data.node as Role) : undefined;
  if (!role) return { more: gone, interested: gone };
  return { more: (url) => more(role, url), interested: () => interested(role) };
};

function more(role: Role, url: string) {
  const { summary, description, schedule, startsOn, closesOn, requirements, numberNeeded, group, venue } = role;
  return html`${leaveLink(role)}<dl part="details">
    ${row(say().youDo, lines((paragraphs(description) ?? [summary]).map(fromRecord)))}
    ${row(say().when, capital(schedule.map(({ inWords }) => inWords).join('; ')))}
    ${row(say().from, startsOn && dayWords(startsOn))}
    ${row(say().until, closesOn && dayWords(closesOn))}
    ${row(say().need, termList(requirements, fromRecord))}
    ${row(say().wanted, numberNeeded === null ? null : String(numberNeeded))}
    ${row(say().gains, gains(role))}
    ${accessRow(role)}
    ${row(sayShared().where, [role.fromHome ? line(sayOfList().fromHome) : null, venue && linkTo(venue), whereabouts(role)])}
    ${row(sayOfList().group, group && linkTo(group))}
    ${standing(role, url)}
  </dl>`;
}

function gains({ gains, training, support, expenses, rewards }: Role): Shown {
  const paid = say().expenses[expenses === null ? 'unknown' : expenses ? 'yes' : 'no'];
  return lines([
    fromRecord(gains),
    training && say().training(training),
    support && say().support(support),
    paid,
    rewards.length ? say().rewards(andWords(rewards)) : null,
  ]);
}

/** Somebody to talk to before any form: the role's own contact, or its group's (PRODUCT rule 6). */
function interested(role: Role) {
  const { group, applyUrl, repliesWithinDays } = role;
  const ways = role.contacts.length ? role.contacts : (group?.contacts ?? []);
  return html`${leaveLink(role)}<dl part="details">
    ${row(sayOfDetails().contact, ways.length ? contacts(ways) : askInstead(group))}
    ${row(say().apply, applyUrl && linkOut({ url: applyUrl, words: say().apply }))}
    ${row(sayOfDetails().web, onTheWeb(role))}
    ${row(say().reply, repliesWithinDays === null ? say().replyUnknown : say().within(repliesWithinDays))}
  </dl>`;
}

/** Markdown is read as plain paragraphs here; the entry's own page shows it in full. */
const longest = 700;
function paragraphs(markdown: string | null): string[] | null {
  if (!markdown) return null;
  const plain = markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`#>]+/g, '');
  const cut = plain.length > longest ? `${plain.slice(0, longest).replace(/\s+\S*$/, '')} …` : plain;
  return cut.split(/\n{2,}/).map((text) => text.trim());
}
