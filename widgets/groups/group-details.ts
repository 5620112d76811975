/** The rest of a group, when it is opened: how to join first, who keeps the entry last (DESIGN.md, "What an entry shows"). */
import { html, type TemplateResult } from 'lit';
import type { GroupDetailsQuery } from '../../generated/gql/graphql.ts';
import { leaveLink } from '../opened/leave-link.ts';
import { activityWords } from '../parts/activity-words.ts';
import { say as sayOfDetails } from '../parts/details-rows/words/words.ts';
import { accessRow, contacts, gone, linkTo, onTheWeb, row, type Shown, standing, whereabouts } from '../parts/details-rows.ts';
import { outsideLink } from '../parts/outside-links.ts';
import { fromRecord } from '../parts/speaks.ts';
import { say as sayShared } from '../parts/words/words.ts';
import { andWords, capital, costWords } from '../parts/words.ts';
import { intakeWords } from './intake-words.ts';
import { say } from './words/words.ts';

type Group = Extract<GroupDetailsQuery['node'], { sources: unknown[] }>;

export const groupDetails =
  (data: GroupDetailsQuery) =>
  (url: string): TemplateResult => {
    const group = data.node && 'sources' in data.node ? (data.node as Group) : undefined;
    if (!group) return gone(url);
    const { activities, opportunities, languages } = group;
    return html`${leaveLink(group)}<dl part="details">
    ${row(say().joining, joining(group))}
    ${row(say().contact, group.contacts.length ? contacts(group.contacts) : sayShared().notKnownYet)}
    ${row(sayOfDetails().web, onTheWeb(group))}
    ${row(say().sessions, activities.map(session))}
    ${row(sayShared().where, whereabouts(group))}
    ${row(say().meetsAt, group.meetsAt.map(linkTo))}
    ${row(say().cost, costWords(group.cost))}
    ${accessRow(group)}
    ${row(
      say().helpWanted,
      opportunities.map(
        ({ name, url, hoursNote }) => html`<div>${outsideLink(url, name)}${hoursNote ? html`, ${fromRecord(hoursNote)}` : ''}</div>`,
      ),
    )}
    ${row(say().languages, capital(andWords(languages.map(({ name }) => name))))}
    ${standing(group, url)}
  </dl>`;
  };

function joining({ howToJoin, intake, runningState, runningNote }: Group): Shown {
  const changed = runningState && runningState !== 'ACTIVE' ? runningNote : null;
  const said = [fromRecord(changed), intakeWords(intake), fromRecord(howToJoin)].filter((words) => words !== null);
  return said.length ? said.map((words) => html`<div>${words}</div>`) : sayOfDetails().unknown.replace(/\.$/, '');
}

function session(activity: Group['activities'][number]) {
  const { name, summary, welcome, intake } = activity;
  const told = [summary, welcome].map((words) => fromRecord(words?.replace(/\.$/, '')));
  const said = [activityWords(activity), ...told, intakeWords(intake)].filter(Boolean);
  return html`<div><strong>${fromRecord(name)}</strong>: ${said.length ? said.map((words, index) => html`${index ? '. ' : ''}${words}`) : say().noTimes}.</div>`;
}
