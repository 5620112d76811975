/** The rest of a group, when it is opened: how to join first, who keeps the entry last (DESIGN.md, "What an entry shows"). */
import { html, nothing, type TemplateResult } from 'lit';
import type { GroupDetailsQuery } from '../../generated/gql/graphql.ts';
import { assuranceWords } from '../parts/assurance-words.ts';
import { emailLink, outsideLink, phoneLink } from '../parts/links.ts';
import { activityWords } from '../parts/meeting-words.ts';
import { accessWords, andWords, capital, costWords, intakeWords, notKnown } from '../parts/words.ts';

type Group = Extract<GroupDetailsQuery['node'], { sources: unknown[] }>;

export const groupDetails =
  (data: GroupDetailsQuery) =>
  (url: string): TemplateResult => {
    const group = data.node && 'sources' in data.node ? (data.node as Group) : undefined;
    if (!group) return html`<p>This entry is no longer listed. <a part="link" href=${url}>See what became of it</a>.</p>`;
    const { contacts, links, activities, location, opportunities, languages, accessFacts } = group;
    return html`<dl part="details">
    ${row('Joining', joining(group))}
    ${row('Contact', contacts.length ? contacts.map(contact) : capital(notKnown.replace(', ask them', '')))}
    ${row(
      'On the web',
      links.map(({ url, label }) => html`<div>${outsideLink(url, label)}</div>`),
    )}
    ${row('Sessions', activities.map(session))}
    ${row(
      'Where',
      location?.address
        ? [
            html`<div>${[...location.address.lines, location.address.town, location.address.postcode].filter(Boolean).join(', ')}</div>`,
            location.directions,
          ]
        : location?.place.name,
    )}
    ${row(
      'Meets at',
      group.meetsAt.map(({ name, url }) => html`<div>${outsideLink(url, name)}</div>`),
    )}
    ${row('Cost', costWords(group.cost))}
    ${row('Access', accessFacts.length ? accessFacts.map((fact) => html`<div>${accessWords(fact)}</div>`) : capital(notKnown))}
    ${row(
      'Help wanted',
      opportunities.map(({ name, url, hoursNote }) => html`<div>${outsideLink(url, name)}${hoursNote ? `, ${hoursNote}` : ''}</div>`),
    )}
    ${row('Languages', andWords(languages.map(({ name }) => name)))}
    ${row('This entry', standing(group, url))}
  </dl>`;
  };

type Shown = string | TemplateResult | readonly (string | TemplateResult | null)[] | null | undefined;
const row = (term: string, words: Shown) => (words?.toString() ? html`<dt>${term}</dt><dd>${words}</dd>` : nothing);

function joining({ howToJoin, intake, runningState, runningNote }: Group): Shown {
  const changed = runningState && runningState !== 'ACTIVE' ? runningNote : null;
  const said = [changed, intakeWords(intake), howToJoin].filter((words) => words !== null);
  return said.length ? said.map((words) => html`<div>${words}</div>`) : capital(notKnown);
}

function contact({ role, phone, email, textRelay, note }: Group['contacts'][number]) {
  return html`<div>
    ${role}: ${phone ? phoneLink(phone) : nothing}${phone && email ? ', ' : nothing}${email ? emailLink(email) : nothing}${textRelay ? ' (answers Relay UK)' : nothing}${note ? `. ${note}` : nothing}
  </div>`;
}

function session(activity: Group['activities'][number]) {
  const { name, summary, welcome, intake } = activity;
  const said = [activityWords(activity), summary, welcome, intakeWords(intake)].filter(Boolean).map((words) => words?.replace(/\.$/, ''));
  return html`<div><strong>${name}</strong>: ${said.join('. ') || `times ${notKnown}`}.</div>`;
}

/** Who keeps the entry, when it was confirmed, and which paper or directory its facts came from, unless that is said already. */
function standing(group: Group, url: string) {
  const assured = assuranceWords(group);
  const keeper = group.steward ?? group.owner;
  const [source] = group.sources;
  const told = !source || (!source.url && assured.includes(source.attribution));
  return html`${assured}${keeper ? ` Kept by ${keeper.name}.` : ''}
  ${told ? nothing : html`Source: ${source.url ? outsideLink(source.url, source.attribution) : source.attribution}.`}
  <a part="link" href=${url}>Something wrong?</a>`;
}
