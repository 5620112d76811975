import type { TemplateResult } from 'lit';
import {
  GroupDetailsDocument,
  type GroupDetailsQuery,
  GroupsDocument,
  type GroupsQuery,
  type GroupsQueryVariables,
} from '../../generated/gql/graphql.ts';
import { KindElement } from '../parts/kind-element.ts';
import { persisted } from '../parts/persisted.ts';
import { type GroupEdge, groupColumns, groupFacts } from './group-entry.ts';
import { say } from './words/words.ts';

type Details = (url: string) => TemplateResult;

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
export class FingerpostGroups extends KindElement<GroupsQuery, GroupsQueryVariables, GroupEdge, GroupDetailsQuery, Details> {
  protected override readonly field = 'groups';

  constructor() {
    super(persisted(GroupsDocument), persisted(GroupDetailsDocument), () => import('./group-details.ts').then((all) => all.groupDetails));
  }

  override get words() {
    return { ...say().kind, path: '/groups' };
  }

  protected override get openers() {
    return [{ part: 'more', words: say().more, show: (details: Details, url: string) => details(url) }];
  }

  protected override get columns() {
    return groupColumns();
  }

  override variables(): GroupsQueryVariables {
    return this.question({});
  }

  protected override facts(edge: GroupEdge) {
    return groupFacts(edge);
  }
}
