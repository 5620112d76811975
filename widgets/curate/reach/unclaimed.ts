import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { CurateAddHostsDocument, type CurateReachQuery } from '../../../generated/gql/graphql.ts';
import { dayWords } from '../../parts/date-words.ts';
import { AskError, act } from '../ask.ts';
import '../pick.ts';
import { takeBack } from '../take-back.ts';
import { DoneEvent } from '../view.ts';
import { counted } from '../words.ts';
import { findBodies } from './body-choices.ts';

type Unclaimed = NonNullable<CurateReachQuery['viewer']>['unclaimedHosts'][number];

const few = 10;

/**
 * @summary Websites that show our elements and are in nobody's list, each to be given to the body whose it is.
 *
 * @prop {Unclaimed[]} hosts - The websites, busiest first.
 * @prop {boolean} mayGive - Whether the viewer may say whose they are.
 *
 * @event change - One was given to a body, or taken back.
 */
export class CurateUnclaimed extends LitElement {
  static override properties: PropertyDeclarations = { hosts: { attribute: false }, mayGive: { attribute: false } };
  declare hosts: readonly Unclaimed[];
  declare mayGive: boolean;
  #open: string | null = null;
  #fault = '';
  #all = false;

  protected override createRenderRoot() {
    return this;
  }

  async #begin(host: string) {
    this.#open = host;
    this.#fault = '';
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#unclaimed-body')?.focus();
  }

  async #leave() {
    const host = this.#open;
    this.#open = null;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[data-host="${CSS.escape(host ?? '')}"] button`)?.focus();
  }

  async #give(host: string, event: Event) {
    const [body] = (event.target as HTMLElement & { chosen: readonly string[] }).chosen;
    if (!body) return;
    try {
      const { addBodyHosts: result } = await act(CurateAddHostsDocument, { body, hosts: [host] });
      if (result.__typename !== 'AdminChange')
        throw new AskError((result.__typename === 'InputFaults' && result.faults[0]?.message) || result.message);
      this.dispatchEvent(
        new DoneEvent(`What is seen on ${host} counts for them from now on.`, async () => {
          const words = await takeBack(result.id, `Taken back: ${host} is nobody’s again.`);
          this.dispatchEvent(new Event('change'));
          return words;
        }),
      );
      this.#open = null;
      this.dispatchEvent(new Event('change'));
      this.querySelector<HTMLElement>('h2')?.focus();
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      this.#fault = error.message;
      this.dispatchEvent(new DoneEvent(error.message));
    }
    this.requestUpdate();
  }

  protected override render() {
    const shown = this.#all ? this.hosts : this.hosts.slice(0, few);
    return html`<h2 tabindex="-1">Websites that nobody has named as theirs</h2>
<p>They showed our elements in the last 90 days. Look at one before you say whose it is: anybody can make a program claim to be a website.</p>
<ol class="rows">${shown.map((one) => this.#row(one))}</ol>
${shown.length < this.hosts.length ? html`<button type="button" class="second" @click=${() => this.#more()}>Show all ${this.hosts.length}</button>` : nothing}`;
  }

  async #more() {
    this.#all = true;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>('.row a')[few]?.focus();
  }

  #row({ host, times, lastOn }: Unclaimed) {
    const open = this.#open === host;
    return html`<li class="row" data-host=${host}><div class="what"><a href="https://${host}/" target="_blank" rel="noreferrer">${host}<span class="unseen"> (opens in a new tab)</span></a></div>
  <dl class="facts"><div><dt>Seen</dt><dd>${counted(times, 'time', 'times')}</dd></div><div><dt>Last</dt><dd>${dayWords(lastOn)}</dd></div>
    ${this.mayGive ? html`<div><dt class="unseen">Do</dt><dd><button type="button" class="quiet" aria-expanded=${open} @click=${() => void (open ? this.#leave() : this.#begin(host))}>Say whose it is<span class="unseen"> for ${host}</span></button></dd></div>` : nothing}</dl>
  ${
    open
      ? html`<div class="inline" @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Escape') void this.#leave();
        }}><p class="field"><label for="unclaimed-body">Whose website is ${host}?</label></p>
    <curate-pick .field=${'unclaimed-body'} .label=${`Whose website is ${host}`} .many=${false} .find=${findBodies} @change=${(
      event: Event,
    ) => {
      event.stopPropagation();
      void this.#give(host, event);
    }}></curate-pick>
    ${this.#fault ? html`<p class="fault">${this.#fault}</p>` : nothing}</div>`
      : nothing
  }</li>`;
  }
}

if (!customElements.get('curate-unclaimed')) customElements.define('curate-unclaimed', CurateUnclaimed);
