import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import {
  type Commitment,
  OpportunitiesDocument,
  type OpportunitiesQuery,
  type OpportunitiesQueryVariables,
  OpportunityDetailsDocument,
  type OpportunityDetailsQuery,
} from '../../generated/gql/graphql.ts';
import { KindElement } from '../parts/kind-element.ts';
import { slugs } from '../parts/page.ts';
import { persisted } from '../parts/persisted.ts';
import { listAllows } from '../parts/tell-page.ts';
import type { RoleDetails } from './role-details.ts';
import { type RoleEdge, roleColumns, roleFacts } from './role-entry.ts';
import { say } from './words/words.ts';

const commitments: readonly Commitment[] = ['ONE_OFF', 'FEW_WEEKS', 'REGULAR', 'FLEXIBLE', 'OFFICE'];
/** Past that no role is closed to anybody for being too young, but for a few that say so. */
const ages = [11, 12, 13, 14, 15, 16, 17, 18];

/**
 * @summary Ways to help: how much time, where or from home, from what age, with what checks; and whom to ring.
 *
 * Roles one can no longer apply for are left out. “I am interested” shows whom to ring or write to, the phone first. Attributes, slots, events, parts and
 * properties of every list are in ListingElement; these are its own, or differ.
 *
 * @attr {'one_off' | 'few_weeks' | 'regular' | 'flexible' | 'office'} commitment - How much of a tie; several by spaces or commas.
 * @attr {boolean} from-home - Only roles that can be done from home.
 * @attr {number} age - Only roles open to people of this age; those without a known least age are among them.
 * @attr {'list' | 'cards' | 'table' | 'map'} layout - Default `list`.
 * @attr {string} controls - The filters a visitor sees, of `query place themes audiences commitment home age`, or `none`. Default `query commitment home`.
 *
 * @slot - What shows before, without or instead of the list: a plain link to it.
 *
 * @event {FingerpostLoadEvent} fingerpost-load - The list is there, or has changed.
 * @event {FingerpostSelectEvent} fingerpost-select - A visitor opens a role, on the spot or on its own page, or is interested.
 * @event {FingerpostErrorEvent} fingerpost-error - Something could not be fetched.
 *
 * @csspart table - The table.
 * @csspart group - Whom one helps.
 * @csspart time - The time asked.
 * @csspart deadline - Until when one can say yes.
 * @csspart unknown - What nobody has told yet.
 * @csspart more - What opens an entry.
 * @csspart interested - What shows whom to ring.
 * @csspart details - What an open entry shows.
 *
 * @cssproperty --fingerpost-gap - Room around entries, and between cards. Default 1em.
 */
export class FingerpostVolunteering extends KindElement<
  OpportunitiesQuery,
  OpportunitiesQueryVariables,
  RoleEdge,
  OpportunityDetailsQuery,
  RoleDetails
> {
  static override properties: PropertyDeclarations = {
    commitment: {},
    fromHome: { type: Boolean, attribute: 'from-home' },
    age: { type: Number },
  };
  static override allowed = listAllows('commitment home age', {
    commitment: 'one_off one-off few_weeks few-weeks regular flexible office',
  });

  declare commitment: string | undefined;
  declare fromHome: boolean;
  declare age: number | undefined;
  protected override readonly field = 'opportunities';

  constructor() {
    super(persisted(OpportunitiesDocument), persisted(OpportunityDetailsDocument), () =>
      import('./role-details.ts').then((all) => all.roleDetails),
    );
    this.fromHome = false;
    this.controls = 'query commitment home';
  }

  override get words() {
    return { ...say().kind, path: '/volunteering' };
  }

  protected override get openers() {
    return [
      { part: 'more', words: say().more, show: ({ more }: RoleDetails, url: string) => more(url) },
      { part: 'interested', words: say().interested, show: ({ interested }: RoleDetails, url: string) => interested(url) },
    ];
  }

  protected override get columns() {
    return roleColumns();
  }

  get #commitment(): Commitment[] {
    const asked = slugs(this.asked.commitment ?? this.commitment).map((word) => word.toUpperCase().replaceAll('-', '_'));
    return commitments.filter((commitment) => asked.includes(commitment));
  }

  get #fromHome() {
    return this.asked.home === undefined ? this.fromHome : this.asked.home === 'yes';
  }

  get #age() {
    const age = Number(this.asked.age ?? this.age);
    return age >= 1 && age <= 130 ? Math.trunc(age) : undefined;
  }

  override variables(): OpportunitiesQueryVariables {
    const commitment = this.#commitment;
    return this.question({
      open: true,
      commitment: commitment.length ? commitment : undefined,
      fromHome: this.#fromHome || undefined,
      minimumAgeAtMost: this.#age,
    });
  }

  protected override facts(edge: RoleEdge) {
    return roleFacts(edge);
  }

  override ownField(): TemplateResult {
    const words = say();
    return html`${this.choice('commitment', words.howMuch, this.#commitment[0], [
      ['', words.anyTime],
      ...commitments.map((value) => [value, words.commitment[value]] as const),
    ])}
    ${this.choice('home', words.place, this.#fromHome ? 'yes' : '', [
      ['', words.anywhere],
      ['yes', words.fromHome],
    ])}
    ${this.choice('age', words.yourAge, this.#age, [['', words.anyAge], ...ages.map((age) => [age, String(age)] as const)])}`;
  }
}
