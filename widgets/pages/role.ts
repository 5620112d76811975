/** A volunteering role, opened: what you do, what you get, what is asked of you, and how to say yes, phone first. */
import type { PageRoleQuery } from '../../generated/gql/graphql.ts';
import { dayWords } from '../parts/date-words.ts';
import { ageWords, andWords, capital, countWords, inSentence } from '../parts/words.ts';
import { reach } from './contact.ts';
import type { Page } from './document.ts';
import { entryPage } from './entry.ts';
import { unknown } from './good-to-know.ts';
import { roleLd } from './json-ld.ts';
import { entryLine, entryLink, outside } from './links.ts';
import { prose } from './prose.ts';
import { paragraph, rows, section } from './sections.ts';
import { html } from './template.ts';
import { whereabouts } from './where.ts';

export type Role = Extract<PageRoleQuery['listing'], { fromHome: boolean; gains: unknown }>;

const young: Record<Role['youngVolunteers'], string | null> = {
  WELCOME: 'People under 18 are welcome',
  WITH_ADULT: 'People under 18 can help with an adult',
  NO: '18 or over',
  UNKNOWN: null,
};

export function rolePage(role: Role, now: Date): Page {
  const { group, venue, fromHome, minimumAge, requirements, expenses, rewards, applyUrl, repliesWithinDays, schedule } = role;
  const ages = [ageWords(minimumAge, null), young[role.youngVolunteers]].filter((words) => words !== null);
  return entryPage(
    role,
    {
      type: role.type,
      notice:
        role.closesOn && role.closesOn < now.toISOString().slice(0, 10) ? `You could apply until ${dayWords(role.closesOn, now)}.` : null,
      jsonLd: roleLd(role),
      sections: [
        section('What you do', prose(role.description)),
        section(
          'What is asked of you',
          rows([
            ['With', group && entryLine(group)],
            ['Time', role.hoursNote || schedule.length ? null : unknown(role)],
            ['When', schedule.map(({ inWords }) => inWords).join('; ')],
            ['From', role.startsOn && dayWords(role.startsOn, now)],
            ['Apply by', role.closesOn && dayWords(role.closesOn, now)],
            ['Age', ages.length ? `${capital(ages.join('. '))}.` : unknown(role)],
            ['You need', capital(andWords(requirements.map(({ label }) => inSentence(label))))],
            ['Checks', role.checks ?? unknown(role)],
            ['Helpers wanted', role.numberNeeded === null ? null : String(role.numberNeeded)],
          ]),
        ),
        section(
          'What you get',
          rows([
            ['Gains', role.gains],
            ['Training', role.training],
            ['Support', role.support],
            ['Expenses', expenses === null ? unknown(role) : expenses ? 'Paid' : 'Not paid'],
            ['Rewards', capital(andWords(rewards))],
          ]),
        ),
        section(
          'How to start',
          reach(role, [group]),
          applyUrl ? html`<p>${outside(applyUrl, 'Apply')}</p>` : null,
          paragraph(repliesWithinDays === null ? null : `You hear back within ${countWords(repliesWithinDays, 'day', 'days')}.`),
        ),
        section(
          'Where',
          fromHome ? html`<p>You can do this from home.</p>` : null,
          venue ? html`<p>At ${entryLink(venue)}.</p>` : null,
          whereabouts(role),
        ),
      ],
    },
    now,
  );
}
