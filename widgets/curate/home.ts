import { html, nothing } from 'lit';
import { CurateHomeDocument, type CurateHomeQuery } from '../../generated/gql/graphql.ts';
import { whenWords } from '../parts/date-words.ts';
import { ask } from './ask.ts';
import { type Key, moveFocus } from './keys.ts';
import { viewPath } from './lists/saved-views.ts';
import { itemPath, numberOf, recordPath } from './router.ts';
import { CurateView } from './view.ts';
import { choiceWords, counted, listingKinds, queueKinds, riskWords, waitWords } from './words.ts';

type Home = NonNullable<CurateHomeQuery['viewer']>;
type Row = NonNullable<Home['queue']>['nodes'][number];

const further = [
  { path: '/curate/phone', words: 'Whom to ring, and what to ask', needs: 'queue.read' },
  { path: '/curate/bodies', words: 'Who works for which body', needs: 'member.read' },
  { path: '/curate/suspensions', words: 'What nobody confirmed in time, and is to be taken off', needs: 'record.publish' },
  { path: '/curate/claims', words: 'Claims that were granted', needs: 'claim.revoke' },
  { path: '/curate/funding', words: 'Funding: rounds, what is about to lapse, where the money went', needs: 'record.read' },
  { path: '/curate/misses', words: 'Searches that found nothing', needs: 'report.read' },
  { path: '/curate/wishes', words: 'What people told us is missing', needs: 'queue.read' },
  { path: '/curate/coverage', words: 'What there is where: places and themes', needs: 'report.read' },
  { path: '/curate/reach', words: 'Which councils and partners take part, and which not yet', needs: 'engagement.read' },
  { path: '/curate/report', words: 'What to tell a council each quarter', needs: 'report.read' },
  { path: '/curate/collections', words: 'Collections: what embeds of a body show first', needs: 'collection.change' },
  { path: '/curate/outbox', words: 'E-mails that were not sent', needs: 'mail.read' },
] as const;

/**
 * @summary What is due: how much of each kind waits, since when and how risky, what to take first, what is mine, and what changed last.
 */
export class CurateHome extends CurateView {
  #home: Home | null = null;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  override get heading() {
    return 'Home';
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next item', run: () => moveFocus(this, 'ol.short a', 1) },
      { press: 'k', does: 'Item before', run: () => moveFocus(this, 'ol.short a', -1) },
    ];
  }

  async #load() {
    const answer = await this.attempt(() => ask(CurateHomeDocument, {}));
    this.#home = answer?.viewer ?? null;
    this.requestUpdate();
    this.settle();
  }

  protected override render() {
    const home = this.#home;
    if (!home) return html`<h1 tabindex="-1">Home</h1><p class=${this.fault ? 'fault' : 'fine'}>${this.fault || 'Looking …'}</p>`;
    return html`<h1 tabindex="-1">What needs you, ${home.name}</h1>
${home.queue ? this.#due(home.queue) : html`<p>Nothing is yours to decide. Ask whoever looks after Fingerpost for your organisation to make you a curator.</p>`}
${home.mine?.nodes.length ? html`<h2>Mine</h2>${this.#list(home.mine.nodes, '?mine=1')}` : nothing}
${this.#views(home)}
${this.#today(home)}
${this.#changed(home)}
${this.#further(home)}`;
  }

  /** Filters that they, or colleagues for them, keep to come back to. */
  #views({ savedViews }: Home) {
    const shown = savedViews.filter(({ list }) => list === 'queue' || list === 'records');
    if (!shown.length) return nothing;
    return html`<h2>Saved views</h2><ul>${shown.map(
      (view) =>
        html`<li><a href=${viewPath(view)}>${view.name}</a> <span class="fine">${view.list === 'queue' ? 'Queue' : 'Records'}${view.sharedWith ? ` · ${view.mine ? `shared with ${view.sharedWith}` : `by a colleague of ${view.sharedWith}`}` : ''}</span></li>`,
    )}</ul>`;
  }

  /** The rest of what is in the menu, in more words. */
  #further({ may }: Home) {
    const links = further.filter(({ needs }) => may.includes(needs));
    if (!links.length) return nothing;
    return html`<h2>Further</h2><ul>${links.map(({ path, words }) => html`<li><a href=${path}>${words}</a></li>`)}</ul>`;
  }

  #due({ totalCount, byKind, nodes }: NonNullable<Home['queue']>) {
    if (!totalCount) return html`<p>Nothing waits for a decision. Well done.</p>`;
    return html`<p>${counted(totalCount, 'item waits', 'items wait')} for a decision.</p>
<div class="scroll"><table class="due"><caption class="unseen">What waits, by kind</caption>
  <thead><tr><th scope="col">Kind</th><th scope="col" class="number">Open</th><th scope="col" class="number">The oldest waits</th><th scope="col">Highest risk</th></tr></thead>
  <tbody>${byKind.map(
    ({ kind, count, mostRisk, oldestAt }) => html`<tr><th scope="row"><a href="/curate/queue?kind=${kind}">${queueKinds[kind].many}</a></th>
    <td class="number">${count.toLocaleString('en-GB')}</td><td class="number">${waitWords(oldestAt)}</td><td>${riskWords(mostRisk)} <span class="number">${mostRisk}</span></td></tr>`,
  )}</tbody></table></div>
<h2>Take these first</h2>
${this.#list(nodes, '')}
<p><a href="/curate/queue">See the whole queue</a></p>`;
  }

  #list(rows: readonly Row[], query: string) {
    return html`<ol class="short">${rows.map(
      ({
        id,
        kind,
        title,
        risk,
        createdAt,
        reason,
      }) => html`<li><a id="home-${query ? 'mine-' : ''}${numberOf(id)}" href="${itemPath(id)}${query}">${title}</a>
    <span class="fine">${queueKinds[kind].one} · ${riskWords(risk)} risk · ${waitWords(createdAt)} · ${reason}</span></li>`,
    )}</ol>`;
  }

  /** What nobody has to decide, and somebody has to do. */
  #today({ today: { overdue, dueSoon, unconfirmed, mailsFailed }, may }: Home) {
    const link = (count: number, words: string, query: string) =>
      count
        ? html`<li><a href="/curate/records?status=PUBLISHED&state=${query}">${count.toLocaleString('en-GB')} ${words}</a></li>`
        : nothing;
    if (!overdue && !dueSoon && !unconfirmed && !mailsFailed) return nothing;
    return html`<h2>Entries to keep current</h2><ul>
${link(overdue, 'past their date', 'OVERDUE')}${link(dueSoon, 'due within 60 days', 'DUE')}${link(unconfirmed, 'never confirmed', 'NEVER')}
${mailsFailed && may.includes('mail.read') ? html`<li><a href="/curate/outbox">${counted(mailsFailed, 'letter', 'letters')} of the last 30 days could not be sent</a></li>` : nothing}</ul>`;
  }

  #changed({ changedThisWeek }: Home) {
    if (!changedThisWeek.length) return nothing;
    return html`<h2>Changed this week</h2><ol class="short">${changedThisWeek.map(
      ({ id, record, kind, name, action, at, by }) =>
        html`<li data-id=${id}><a href="${recordPath(record)}/history">${name}</a> <span class="fine">${listingKinds[kind]} · ${choiceWords(action).toLowerCase()}${by ? ` by ${by}` : ''} · ${whenWords(at)}</span></li>`,
    )}</ol>`;
  }
}
