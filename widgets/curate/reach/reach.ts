import { html, nothing, type TemplateResult } from 'lit';
import { CurateReachCsvDocument, CurateReachDocument, type CurateReachQuery } from '../../../generated/gql/graphql.ts';
import { dayWords } from '../../parts/date-words.ts';
import { ask } from '../ask.ts';
import { type Key, moveFocus } from '../keys.ts';
import '../pick.ts';
import { toAddress } from '../router.ts';
import { CurateView } from '../view.ts';
import { counted, sentence } from '../words.ts';
import { findBodies } from './body-choices.ts';
import { bodySorts, chosenBodies, type Engaged, engagementFilter } from './engaged.ts';
import { fileName, saveFile } from './save-file.ts';
import './unclaimed.ts';

type Unclaimed = NonNullable<CurateReachQuery['viewer']>['unclaimedHosts'];

const page = 100;
/** The most that one answer brings. */
const most = 999;

export const reachPath = (id: string) => `/curate/reach/${toAddress(id)}`;
const names = ['who', 'reached', 'sort', 'q'] as const;

/**
 * @summary The engagement register: every local council and partner, whether anybody of it was ever here, embeds seen on its websites, entries it answers
 * for, the last contact; below, websites that show our elements and are in nobody's list.
 */
export class CurateReach extends CurateView {
  #bodies: readonly Engaged[] | null = null;
  #unclaimed: Unclaimed = [];
  #may: readonly string[] = [];
  #shown = page;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  override moved() {
    this.#shown = page;
    this.requestUpdate();
  }

  override get heading() {
    return 'Who takes part';
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next body', run: () => moveFocus(this, '.row .what > a', 1) },
      { press: 'k', does: 'Body before', run: () => moveFocus(this, '.row .what > a', -1) },
    ];
  }

  async #load() {
    await this.attempt(async () => {
      const { viewer } = await ask(CurateReachDocument, { skip: 0 });
      this.#may = viewer?.may ?? [];
      this.#unclaimed = viewer?.unclaimedHosts ?? [];
      this.#bodies = viewer?.engagement ?? [];
      for (let last = this.#bodies.length; last === most; ) {
        const next: readonly Engaged[] = (await ask(CurateReachDocument, { skip: this.#bodies.length })).viewer?.engagement ?? [];
        this.#bodies = [...this.#bodies, ...next];
        last = next.length;
      }
    });
    this.settle();
  }

  #address(changes: Partial<Record<(typeof names)[number], string>>): string {
    const search = new URLSearchParams();
    for (const name of names) {
      const value = (changes[name] ?? this.place.search.get(name) ?? '').trim();
      if (value) search.set(name, value);
    }
    return `/curate/reach${search.size ? `?${search}` : ''}`;
  }

  #typed = (event: Event) => {
    clearTimeout(this.#timer);
    const { value } = event.target as HTMLInputElement;
    this.#timer = setTimeout(() => this.go(this.#address({ q: value }), true), 120);
  };

  async #more() {
    const before = this.#shown;
    this.#shown += page;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>('.row .what > a')[before]?.focus();
  }

  async #save() {
    const filter = engagementFilter(this.place.search);
    const answer = await this.attempt(() => ask(CurateReachCsvDocument, { filter }));
    const csv = answer?.viewer?.engagementCsv;
    if (!csv) return;
    saveFile(fileName(`who takes part ${new Date().toISOString().slice(0, 10)}`), csv);
    this.done('The table is among your downloads.');
  }

  protected override render(): TemplateResult {
    const bodies = this.#bodies;
    return html`<h1 tabindex="-1">Who takes part</h1>
<p>Local councils and partners in your part of the county: who has been here, where we are shown, and whom to speak with next. <em>Not reached yet</em> means that nobody of it ever signed in, no embed was seen in 90 days, and nobody noted a contact in a year.</p>
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${bodies ? html`${this.#filters(bodies)}${this.#rows(chosenBodies(bodies, this.place.search))}${this.#others()}` : this.fault ? nothing : html`<p class="fine">Looking …</p>`}
${this.#unclaimed.length ? html`<curate-unclaimed .hosts=${this.#unclaimed} .mayGive=${this.#may.includes('body.hosts')} @change=${() => void this.#load()}></curate-unclaimed>` : nothing}`;
  }

  #filters(bodies: readonly Engaged[]) {
    const { search } = this.place;
    const now = (name: string) => search.get(name) ?? '';
    const link = (changes: { who: string; reached: string }, words: string) => {
      const count = chosenBodies(bodies, new URLSearchParams({ ...changes })).length;
      const here = now('who') === changes.who && now('reached') === changes.reached;
      return html`<li><a href=${this.#address(changes)} aria-current=${here ? 'true' : nothing}>${words} <span class="count">${count.toLocaleString('en-GB')}</span></a></li>`;
    };
    return html`<nav class="kinds" aria-label="Which bodies"><ul>
${link({ who: '', reached: '' }, 'All')}${link({ who: '', reached: '0' }, 'Not reached yet')}
${link({ who: 'councils', reached: '' }, 'Councils')}${link({ who: 'councils', reached: '0' }, 'Councils not reached')}${link({ who: 'partners', reached: '' }, 'Partners')}</ul></nav>
<form class="filters roomy" role="search" aria-label="Who takes part" @submit=${(event: Event) => event.preventDefault()}>
  <p class="field"><label for="reach-q">Name</label><input id="reach-q" type="search" maxlength="100" .value=${now('q')} @input=${this.#typed}></p>
  <p class="field"><label for="reach-sort">Order</label><select id="reach-sort" @change=${(event: Event) =>
    this.go(
      this.#address({ sort: (event.target as HTMLSelectElement).value }),
      true,
    )}>${Object.entries(bodySorts).map(([value, words]) => html`<option value=${value} ?selected=${value === now('sort')}>${words}</option>`)}</select></p>
  <p class="field end"><button type="button" class="second" @click=${() => void this.#save()}>Save as a table (CSV)</button></p></form>`;
  }

  #rows(bodies: readonly Engaged[]) {
    if (!bodies.length) return html`<p role="status">No body answers to that. <a href="/curate/reach">Show all</a>.</p>`;
    return html`<p role="status" class="fine">${counted(bodies.length, 'body', 'bodies')}</p>
<ol class="rows">${bodies.slice(0, this.#shown).map(row)}</ol>
${bodies.length > this.#shown ? html`<button type="button" class="second" @click=${() => void this.#more()}>Show more</button>` : nothing}`;
  }

  /** Somebody met at a fair is in no list yet: a contact that is noted puts them in. */
  #others() {
    return html`<div class="field other-body"><label for="reach-other">Not in the list? Look up any other body</label>
<curate-pick .field=${'reach-other'} .label=${'Any other body'} .many=${false} .find=${findBodies} @change=${(event: Event) => {
      const [id] = (event.target as HTMLElement & { chosen: readonly string[] }).chosen;
      if (id) this.go(reachPath(id));
    }}></curate-pick></div>`;
  }
}

const here = ({ members, signedIn, lastSignedInAt }: Engaged) => {
  if (!members) return 'nobody yet';
  if (!signedIn) return `${counted(members, 'invited', 'invited')}, never here`;
  return `${signedIn} of ${members}${lastSignedInAt ? `, last ${dayWords(lastSignedInAt)}` : ''}`;
};
const seen = ({ hosts, embedsSeen, embedSeenOn }: Engaged) => {
  if (embedSeenOn) return `${counted(embedsSeen, 'time', 'times')} in 90 days`;
  return hosts.length ? 'not in 90 days' : 'no website told';
};

const row = (body: Engaged) => html`<li class="row reach">
  <div class="what"><a id="reach-${toAddress(body.id)}" href=${reachPath(body.id)}>${body.name}</a><p class="fine">${sentence(body.council ?? 'Partner')}${body.unreached ? html` · <strong>not reached yet</strong>` : nothing}</p></div>
  <dl class="facts"><div><dt>Signed in</dt><dd>${here(body)}</dd></div><div><dt>Embeds seen</dt><dd>${seen(body)}</dd></div>
    <div><dt>Entries</dt><dd>${body.owned ? body.owned.toLocaleString('en-GB') : 'none'}${body.overdue ? html`, <strong class="warn">${body.overdue.toLocaleString('en-GB')} overdue</strong>` : nothing}</dd></div>
    <div><dt>Last contact</dt><dd>${body.lastContactOn ? dayWords(body.lastContactOn) : 'none noted'}</dd></div></dl></li>`;
