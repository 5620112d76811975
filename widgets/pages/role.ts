/** A volunteering role, opened: what you do, what you get, what is asked of you, and how to say yes, phone first. */
import type { PageRoleQuery } from '../../generated/gql/graphql.ts';
import { dayWords } from '../parts/date-words.ts';
import { termList } from '../parts/terms.ts';
import { ageWords, capital } from '../parts/words.ts';
import { reach } from './contact.ts';
import type { Page } from './document.ts';
import { entryPage } from './entry.ts';
import { say } from './entry-words/words.ts';
import { unknown } from './good-to-know.ts';
import { roleLd } from './json-ld.ts';
import { entryLine, entryLink, outside } from './links.ts';
import { prose } from './prose.ts';
import { paragraph, rows, section } from './sections.ts';
import { filled, fromRecord, recordList } from './slots.ts';
import { html } from './template.ts';
import { whereabouts } from './where.ts';

export type Role = Extract<PageRoleQuery['listing'], { fromHome: boolean; gains: unknown }>;

export function rolePage(role: Role, now: Date): Page {
  const { group, venue, fromHome, minimumAge, requirements, expenses, rewards, applyUrl, repliesWithinDays, schedule } = role;
  const words = say();
  const ages = [ageWords(minimumAge, null), words.young[role.youngVolunteers]].filter((said) => said !== null);
  return entryPage(
    role,
    {
      type: role.type,
      notice: role.closesOn && role.closesOn < now.toISOString().slice(0, 10) ? words.couldApply(dayWords(role.closesOn, now)) : null,
      jsonLd: roleLd(role),
      sections: [
        section(words.youDo, prose(role.description)),
        section(
          words.askedOfYou,
          rows([
            [words.withWhom, group && entryLine(group)],
            [words.time, role.hoursNote || schedule.length ? null : unknown(role)],
            [words.when, schedule.length ? capital(schedule.map(({ inWords }) => inWords).join('; ')) : null],
            [words.from, role.startsOn && dayWords(role.startsOn, now)],
            [words.applyByLabel, role.closesOn && dayWords(role.closesOn, now)],
            [words.age, ages.length ? `${capital(ages.join('. '))}.` : unknown(role)],
            [words.youNeed, termList(requirements, fromRecord)],
            [words.checks, role.checks ? fromRecord(role.checks) : unknown(role)],
            [words.helpersWanted, role.numberNeeded === null ? null : String(role.numberNeeded)],
          ]),
        ),
        section(
          words.youGet,
          rows([
            [words.gains, role.gains && fromRecord(role.gains)],
            [words.training, role.training && fromRecord(role.training)],
            [words.support, role.support && fromRecord(role.support)],
            [words.expenses, expenses === null ? unknown(role) : expenses ? words.paid : words.notPaid],
            [words.rewards, recordList(rewards, capital)],
          ]),
        ),
        section(
          words.howToStart,
          reach(role, [group]),
          applyUrl ? html`<p>${outside(applyUrl, words.apply)}</p>` : null,
          paragraph(repliesWithinDays === null ? null : words.hearWithin(repliesWithinDays)),
        ),
        section(
          words.where,
          fromHome ? html`<p>${words.fromHome}</p>` : null,
          venue ? html`<p>${filled(words.atVenue, entryLink(venue))}</p>` : null,
          whereabouts(role),
        ),
      ],
    },
    now,
  );
}
