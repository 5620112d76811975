import { html, nothing, type TemplateResult } from 'lit';
import { CurateAlertTroubleDocument, type CurateAlertTroubleQuery, CurateRetryJobDocument } from '../../../generated/gql/graphql.ts';
import { dayWords, whenWords } from '../../parts/date-words.ts';
import { act, ask } from '../ask.ts';
import { type Key, moveFocus } from '../keys.ts';
import { AskingView } from '../lists/asking-view.ts';
import { counted } from '../words.ts';
import { fundingNav } from './funding-nav.ts';

type Viewer = NonNullable<CurateAlertTroubleQuery['viewer']>;
type Trouble = NonNullable<Viewer['alertTrouble']>;
type Letters = Trouble['letters'][number];
type Webhook = Trouble['webhooks'][number];
type Job = Viewer['deadJobs'][number];

/**
 * @summary What did not arrive: alerts by the host that would not take them, webhooks that fail, and jobs that were given up, to be tried again.
 */
export class CurateAlertTrouble extends AskingView<{ trouble: Trouble; jobs: readonly Job[]; may: readonly string[] }> {
  /** Jobs that are asked for again, while the server is told. */
  #again = new Set<string>();

  override get heading() {
    return 'Not delivered';
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next row', run: () => moveFocus(this, '.row', 1) },
      { press: 'k', does: 'Row before', run: () => moveFocus(this, '.row', -1) },
    ];
  }

  protected override async fetch() {
    const { viewer } = await ask(CurateAlertTroubleDocument, {});
    return viewer?.alertTrouble ? { trouble: viewer.alertTrouble, jobs: viewer.deadJobs, may: viewer.may } : null;
  }

  async #retry({ id, name }: Job) {
    this.#again.add(id);
    this.requestUpdate();
    const answer = await this.attempt(() => act(CurateRetryJobDocument, { id }));
    const result = answer?.retryDeadJob;
    const isTried = result?.__typename === 'Viewer';
    if (!isTried) this.#again.delete(id);
    this.requestUpdate();
    if (result) this.done(isTried ? `“${name}” is tried again.` : result.message);
  }

  protected override render(): TemplateResult {
    const { found } = this;
    return html`<h1 tabindex="-1">Not delivered</h1>
${found ? fundingNav('/curate/funding/trouble', found.may) : nothing}
<p>Alerts that a mail server would not take, by its host and never by person; webhooks whose server fails; and work that was given up.</p>
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${this.none ? html`<p>This is for administrators.</p>` : nothing}
${found ? html`${this.#letters(found.trouble.letters)}${this.#webhooks(found.trouble.webhooks)}${this.#jobs(found.jobs)}` : this.none || this.fault ? nothing : html`<p class="fine">Looking …</p>`}`;
  }

  #letters(rows: readonly Letters[]) {
    if (!rows.length) return html`<h2>Letters</h2><p role="status">Every alert of the last 30 days was taken.</p>`;
    return html`<h2>Letters</h2><p class="fine">Of the last 30 days. An address that is refused for good gets nothing more. When a whole host refuses, ask whoever runs the mail server why.</p>
<ol class="rows">${rows.map(letters)}</ol>`;
  }

  #webhooks(rows: readonly Webhook[]) {
    if (!rows.length) return html`<h2>Webhooks</h2><p role="status">No webhook fails.</p>`;
    return html`<h2>Webhooks</h2><p class="fine">${counted(rows.length, 'webhook fails', 'webhooks fail')}. Each is tried again by itself, ever more slowly, and ended after some days.</p>
<ol class="rows">${rows.map(webhook)}</ol>`;
  }

  #jobs(rows: readonly Job[]) {
    if (!rows.length) return html`<h2>Work that was given up</h2><p role="status">None.</p>`;
    return html`<h2>Work that was given up</h2><p class="fine">${counted(rows.length, 'job', 'jobs')}. Put right what stood against it, then have it tried again: it takes up where it stopped.</p>
<ol class="rows">${rows.map(
      (
        job,
      ) => html`<li class="row" tabindex="-1"><div class="what"><strong>${job.does ?? job.name}</strong><p class="fine">${job.trouble}</p></div>
  <div class="answer"><p class="fine">${whenWords(job.at)}, after ${counted(job.tries, 'try', 'tries')}</p>${this.#again.has(job.id) ? html`<p><strong>Tried again.</strong></p>` : html`<button type="button" class="second" @click=${() => void this.#retry(job)}>Try it again<span class="unseen">: ${job.name}</span></button>`}</div></li>`,
    )}</ol>`;
  }
}

const letters = ({ host, failed, trying, answer, lastAt }: Letters) => html`<li class="row" tabindex="-1">
  <div class="what"><strong>${host ?? 'Other hosts, a few letters each'}</strong>${answer ? html`<p class="fine">${answer}</p>` : nothing}</div>
  <dl class="facts"><div><dt>Given up</dt><dd>${failed.inWords}</dd></div><div><dt>Still tried</dt><dd>${trying.inWords}</dd></div><div><dt>Last tried</dt><dd>${whenWords(lastAt)}</dd></div></dl></li>`;

const answered = (status: number | null | undefined) => (status ? `HTTP ${status}` : 'nothing');

const webhook = ({ host, since, lastStatus, ended, waiting, failed }: Webhook) => html`<li class="row" tabindex="-1">
  <div class="what"><strong>${host}</strong>${ended ? html`<p class="fine">Ended: nothing is sent there any more.</p>` : nothing}</div>
  <dl class="facts"><div><dt>Fails since</dt><dd>${dayWords(since)}</dd></div><div><dt>It answered</dt><dd>${answered(lastStatus)}</dd></div><div><dt>Calls</dt><dd>${waiting.toLocaleString('en-GB')} waiting, ${failed.toLocaleString('en-GB')} given up</dd></div></dl></li>`;
