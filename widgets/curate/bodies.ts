import { html, nothing, type TemplateResult } from 'lit';
import { CurateBodiesDocument, type CurateBodiesQuery } from '../../generated/gql/graphql.ts';
import { ask } from './ask.ts';
import { choiceFilter } from './lists/filter-parts.ts';
import { ListView } from './lists/list-view.ts';
import { bodyPath, toAddress } from './router.ts';
import { counted } from './words.ts';

type Bodies = NonNullable<NonNullable<CurateBodiesQuery['viewer']>['bodies']>;

/**
 * @summary The bodies whose members the viewer may see, by name: those that somebody works for, or all of them.
 */
export class CurateBodies extends ListView<Bodies['nodes'][number], Bodies> {
  protected override readonly one = 'body';
  protected override readonly links = '.short a';

  override get heading() {
    return 'Bodies';
  }

  protected override async fetch(after?: string): Promise<Bodies | null> {
    const asked = { query: this.now('q') || null, withMembers: this.now('all') !== '1', ...(after && { after }) };
    return (await ask(CurateBodiesDocument, asked)).viewer?.bodies ?? null;
  }

  #search = (event: Event) => {
    event.preventDefault();
    this.filter('q', this.querySelector<HTMLInputElement>('#bodies-q')?.value ?? '');
  };

  protected override render(): TemplateResult {
    const which = { id: 'bodies-all', label: 'Which', now: this.now('all'), change: (value: string) => this.filter('all', value) };
    return html`<h1 tabindex="-1">Bodies</h1>
<p>Councils, charities and groups, and who works for them here.</p>
<form class="filters" role="search" aria-label="Bodies" @submit=${this.#search}>
  <p class="field wide"><label for="bodies-q">Name</label><input id="bodies-q" type="search" maxlength="100" .value=${this.now('q')}></p>
  ${choiceFilter(which, [
    ['', 'That somebody works for'],
    ['1', 'All of them'],
  ])}
  <p class="field end"><button>Search</button></p></form>
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${this.none ? html`<p>You look after no body yet.</p>` : nothing}
${this.found ? this.#list(this.found) : this.none || this.fault ? nothing : html`<p class="fine">Looking …</p>`}`;
  }

  #list({ nodes, totalCount }: Bodies) {
    if (!nodes.length)
      return html`<p role="status">No body answers to that.${this.now('all') ? nothing : html` <a href="/curate/bodies?all=1">Look among those that nobody works for yet</a>.`}</p>`;
    return html`<p role="status" class="fine">${counted(totalCount, 'body', 'bodies')}</p>
<ol class="short">${nodes.map(({ id, name }) => html`<li data-id=${id}><a id="body-${toAddress(id)}" href=${bodyPath(id)}>${name}</a></li>`)}</ol>
${this.moreButton()}`;
  }
}
