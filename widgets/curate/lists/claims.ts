import { html, nothing, type TemplateResult } from 'lit';
import { type ClaimProof, CurateClaimsDocument, type CurateClaimsQuery, CurateRevokeDocument } from '../../../generated/gql/graphql.ts';
import { dayWords } from '../../parts/date-words.ts';
import { act, ask } from '../ask.ts';
import type { Key } from '../keys.ts';
import { recordPath } from '../router.ts';
import { counted } from '../words.ts';
import { refuse } from './in-goes.ts';
import { ListView, type Page } from './list-view.ts';

type Claim = NonNullable<CurateClaimsQuery['viewer']>['claims'][number];

const proofs: Readonly<Record<ClaimProof, string>> = {
  DOMAIN: 'mail at the body’s own domain',
  CONTACT: 'the contact on the record said yes',
  REGISTER: 'the mailbox in the register said yes',
  CURATOR: 'a curator decided',
};
const most = 100;

/**
 * @summary Who said that an entry is theirs, and was believed: how it was proved, and taking it back with a word to them.
 */
export class CurateClaims extends ListView<Claim, Page<Claim>> {
  protected override readonly one = 'claim';
  /** The claim that is being taken back, and what was written. */
  #open: { id: string; reason: string } | null = null;
  #busy = false;

  override get heading() {
    return 'Claims';
  }

  override get keys(): readonly Key[] {
    return [
      ...super.keys,
      { press: 'x', does: 'Take the claim back', run: () => this.focused && !this.focused.revokedAt && void this.#begin(this.focused.id) },
      { press: 'Ctrl+Enter', does: 'Take it back, also while typing', run: () => void this.#revoke() },
    ];
  }

  protected override async fetch(): Promise<Page<Claim> | null> {
    const nodes = (await ask(CurateClaimsDocument, {})).viewer?.claims;
    return nodes ? { nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false } } : null;
  }

  override mayLeave() {
    return !this.#open?.reason.trim();
  }

  async #begin(id: string) {
    this.fault = '';
    this.#open = { id, reason: this.#open?.id === id ? this.#open.reason : '' };
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#revoke-reason')?.focus();
  }

  async #leave() {
    const id = this.#open?.id;
    this.#open = null;
    this.fault = '';
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[data-id="${id}"] .what a`)?.focus();
  }

  async #revoke() {
    const open = this.#open;
    const claim = this.rows.find(({ id }) => id === open?.id);
    if (!open || !claim || this.#busy) return;
    if (!open.reason.trim()) {
      this.fault = 'Say why, in plain words: they are told.';
      this.requestUpdate();
      return this.querySelector<HTMLElement>('#revoke-reason')?.focus();
    }
    this.#busy = true;
    const done = await this.attempt(async () => {
      const { revokeClaim: answer } = await act(CurateRevokeDocument, { id: open.id, reason: open.reason.trim() });
      return answer.__typename === 'Claim' ? answer : refuse(answer);
    });
    this.#busy = false;
    if (!done || !this.found) return this.requestUpdate();
    const { revokedAt, revokedReason } = done;
    this.found = { ...this.found, nodes: this.found.nodes.map((one) => (one === claim ? { ...one, revokedAt, revokedReason } : one)) };
    this.done(`${claim.listingName}: the claim is taken back, and they are told why.`);
    await this.#leave();
  }

  protected override render(): TemplateResult {
    return html`<p class="trail"><a href="/curate/bodies">Bodies</a></p>
<h1 tabindex="-1">Claims</h1>
<p>Who said that an entry is theirs, and was believed: they may change it. Take a claim back when it was wrong.</p>
${this.fault && !this.#open ? html`<p class="fault">${this.fault}</p>` : nothing}
${this.none ? html`<p>No claims are yours to look after.</p>` : nothing}
${this.found ? this.#list(this.found) : this.none || this.fault ? nothing : html`<p class="fine">Looking …</p>`}`;
  }

  #list({ nodes }: Page<Claim>) {
    if (!nodes.length) return html`<p role="status">Nobody has claimed an entry in your part yet.</p>`;
    return html`<p role="status" class="fine">${nodes.length === most ? `The newest ${most}` : counted(nodes.length, 'claim', 'claims, the newest first')}</p>
<ol class="rows">${nodes.map((claim) => this.#row(claim))}</ol>`;
  }

  #row({ id, listingName, record, email, proof, decidedAt, revokedAt, revokedReason }: Claim) {
    return html`<li class="row" data-id=${id}>
  <div class="what"><a href=${record ? recordPath(record) : '/curate/records'}>${listingName}</a>
    <p class="fine">${email ?? 'address erased'}${proof ? ` · ${proofs[proof]}` : ''}${record ? html` · <a href="${recordPath(record)}/history">What was changed<span class="unseen"> on ${listingName}</span></a>` : nothing}</p>
    ${revokedAt ? html`<p class="fine">Taken back ${dayWords(revokedAt)}: ${revokedReason}</p>` : nothing}</div>
  <dl class="facts"><div><dt>Since</dt><dd>${decidedAt ? dayWords(decidedAt) : 'not known'}</dd></div>
    <div><dt>Stands</dt><dd>${revokedAt ? 'no' : html`yes <button type="button" class="quiet" @click=${() => void this.#begin(id)}>Take back<span class="unseen"> the claim of ${listingName}</span></button>`}</dd></div></dl>
  ${this.#open?.id === id ? this.#form(listingName, this.#open.reason) : nothing}</li>`;
  }

  #form(name: string, reason: string) {
    return html`<form class="inline" aria-label="Take back the claim of ${name}" @submit=${(event: Event) => {
      event.preventDefault();
      void this.#revoke();
    }}><p class="field"><label for="revoke-reason">Why (they are told)</label><input id="revoke-reason" maxlength="500" .value=${reason} aria-invalid=${this.fault ? 'true' : nothing} aria-describedby=${this.fault ? 'revoke-fault' : nothing}
      @input=${(event: Event) => {
        if (this.#open) this.#open.reason = (event.target as HTMLInputElement).value;
        if (this.fault) {
          this.fault = '';
          this.requestUpdate();
        }
      }} @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') void this.#leave();
      }}></p>
  ${this.fault ? html`<p class="fault" id="revoke-fault">${this.fault}</p>` : nothing}
  <p><strong>When you press it:</strong> from now on they may change nothing, and they get a letter with your words. What they changed stays, and can be brought back from the history. It cannot be taken back here: they would have to claim it again.</p>
  <p class="many"><button>Take it back</button><button type="button" class="second" @click=${() => void this.#leave()}>Leave it</button></p></form>`;
  }
}
