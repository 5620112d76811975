import { html, type TemplateResult } from 'lit';
import { GroupDetailsDocument, GroupsDocument, type GroupsQuery, type GroupsQueryVariables } from '../../generated/gql/graphql.ts';
import { clientFor } from '../parts/client.ts';
import { detailsStyles } from '../parts/details.styles.ts';
import { DetailsController } from '../parts/details-controller.ts';
import { safeUrl } from '../parts/links.ts';
import { ListingElement } from '../parts/listing-element.ts';
import { appendPage } from '../parts/page.ts';
import { persisted } from '../parts/persisted.ts';
import { type GroupEdge, type GroupNode, groupFacts, groupName } from './group-entry.ts';
import { groupTable } from './group-table.ts';

/**
 * @summary The groups of a place: what they are, when they next meet, what it costs, and how to join.
 *
 * Attributes, slots, events, parts and properties of every list are in ListingElement; these are its own, or differ.
 *
 * @attr {'list' | 'cards' | 'table' | 'map'} layout - Default `list`.
 * @attr {string} controls - The filters a visitor sees, of `query place themes audiences`, or `none`. Default `query themes`.
 *
 * @slot - What shows before, without or instead of the list: a plain link to it.
 *
 * @event {FingerpostLoadEvent} fingerpost-load - The list is there, or has changed.
 * @event {FingerpostSelectEvent} fingerpost-select - A visitor opens a group, on the spot or on its own page.
 * @event {FingerpostErrorEvent} fingerpost-error - Something could not be fetched.
 *
 * @csspart table - The table.
 * @csspart next - When it next meets.
 * @csspart running - That it is paused, changed or closed.
 * @csspart unknown - What nobody has told yet.
 * @csspart more - What opens an entry.
 * @csspart details - What an open entry shows.
 *
 * @cssproperty --fingerpost-gap - Room around entries, and between cards. Default 1em.
 */
export class FingerpostGroups extends ListingElement<GroupsQuery, GroupsQueryVariables, GroupEdge> {
  static override styles = [...ListingElement.styles, detailsStyles];

  protected override readonly words = { one: 'group', many: 'groups', path: '/groups' };
  #details = new DetailsController(this, {
    client: () => clientFor(this.endpoint),
    document: persisted(GroupDetailsDocument),
    shower: async () => (await import('./group-details.ts')).groupDetails,
  });

  constructor() {
    super(persisted(GroupsDocument));
  }

  protected override variables(): GroupsQueryVariables {
    const { query, base, near, first } = this.asking;
    const { filters } = this;
    return {
      query,
      filter: { base },
      near,
      first,
      opening: true,
      themes: filters.includes('themes'),
      audiences: filters.includes('audiences'),
    };
  }

  protected override connection(data: GroupsQuery) {
    return data.groups;
  }

  protected override appended(before: GroupsQuery, page: GroupsQuery): GroupsQuery {
    return { groups: appendPage(before.groups, page.groups) };
  }

  protected override entries(edges: readonly GroupEdge[]): TemplateResult {
    if (this.layout === 'table') return groupTable(edges, this.heading || 'Groups', (event, node) => this.followed(event, node));
    return html`<ul role="list" class=${this.layout === 'cards' ? 'cards' : 'entries'}>
      ${edges.map((edge) => this.#entry(edge))}
    </ul>`;
  }

  #entry(edge: GroupEdge) {
    const { node } = edge;
    const { id, name } = node;
    const fetch = () => this.#details.fetch(id);
    return html`<li class="entry" part="entry">
      ${groupName(node, this.headingLevel + (this.heading ? 1 : 0), (event) => this.followed(event, node))} ${groupFacts(edge)}
      <details
        ?open=${this.#details.isOpen(id)}
        @pointerdown=${fetch}
        @focusin=${fetch}
        @toggle=${({ currentTarget }: Event) => this.#toggled(node, (currentTarget as HTMLDetailsElement).open)}
      >
        <summary part="more">How to join, and more<span class="quiet"> about ${name}</span></summary>
        <div class="rest">${this.#rest(node)}</div>
      </details>
    </li>`;
  }

  #toggled(node: GroupNode, open: boolean) {
    if (!this.#details.toggled(node.id, open) || !open) return;
    this.select(node);
    this.#details.fetch(node.id);
  }

  #rest(node: GroupNode): TemplateResult {
    const url = safeUrl(node.url) ?? this.site();
    const page = html`<a part="link" href=${url}>Everything about ${node.name}</a>`;
    if (!this.#details.isOpen(node.id)) return html`<p>${page}</p>`;
    const rest = this.#details.of(node.id);
    if (rest === 'fetching') return html`<p>Fetching the rest… ${page}</p>`;
    if (rest === 'failed') return html`<p>The rest did not arrive. Close this and open it again, or see ${page}.</p>`;
    return rest(url);
  }
}
