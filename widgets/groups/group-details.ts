/** The rest of a group, when it is opened: how to join first, who keeps the entry last (DESIGN.md, "What an entry shows"). */
import { html, type TemplateResult } from 'lit';
import type { GroupDetailsQuery } from '../../generated/gql/graphql.ts';
import { accessRow, contacts, gone, linkTo, onTheWeb, row, type Shown, standing, whereabouts } from '../parts/details-rows.ts';
import { outsideLink } from '../parts/links.ts';
import { activityWords } from '../parts/meeting-words.ts';
import { andWords, capital, costWords, intakeWords, notKnown } from '../parts/words.ts';

type Group = Extract<GroupDetailsQuery['node'], { sources: unknown[] }>;

export const groupDetails =
  (data: GroupDetailsQuery) =>
  (url: string): TemplateResult => {
    const group = data.node && 'sources' in data.node ? (data.node as Group) : undefined;
    if (!group) return gone(url);
    const { activities, opportunities, languages } = group;
    return html`<dl part="details">
    ${row('Joining', joining(group))}
    ${row('Contact', group.contacts.length ? contacts(group.contacts) : capital(notKnown.replace(', ask them', '')))}
    ${row('On the web', onTheWeb(group))}
    ${row('Sessions', activities.map(session))}
    ${row('Where', whereabouts(group))}
    ${row('Meets at', group.meetsAt.map(linkTo))}
    ${row('Cost', costWords(group.cost))}
    ${accessRow(group)}
    ${row(
      'Help wanted',
      opportunities.map(({ name, url, hoursNote }) => html`<div>${outsideLink(url, name)}${hoursNote ? `, ${hoursNote}` : ''}</div>`),
    )}
    ${row('Languages', andWords(languages.map(({ name }) => name)))}
    ${standing(group, url)}
  </dl>`;
  };

function joining({ howToJoin, intake, runningState, runningNote }: Group): Shown {
  const changed = runningState && runningState !== 'ACTIVE' ? runningNote : null;
  const said = [changed, intakeWords(intake), howToJoin].filter((words) => words !== null);
  return said.length ? said.map((words) => html`<div>${words}</div>`) : capital(notKnown);
}

function session(activity: Group['activities'][number]) {
  const { name, summary, welcome, intake } = activity;
  const said = [activityWords(activity), summary, welcome, intakeWords(intake)].filter(Boolean).map((words) => words?.replace(/\.$/, ''));
  return html`<div><strong>${name}</strong>: ${said.join('. ') || `times ${notKnown}`}.</div>`;
}
