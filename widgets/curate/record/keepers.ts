import { html, nothing, type TemplateResult } from 'lit';
import { CurateChangeDocument, type CurateRecordFragment } from '../../../generated/gql/graphql.ts';
import { act } from '../ask.ts';
import type { CuratePick } from '../pick.ts';
import '../pick.ts';
import { fieldId, findRecords } from '../record-form.ts';
import { bodyPath } from '../router.ts';
import { RecordPanel, readAgain } from './panel.ts';

type Part = 'owner' | 'steward';

const parts: Readonly<Record<Part, { heading: string; means: string; gains: string; none: string }>> = {
  owner: {
    heading: 'Owner',
    means: 'answers for it, is asked once a year whether it is still right, and may change it.',
    gains: 'may change it from now on, and is asked whether it is still right',
    none: 'Nobody answers for it: it comes on the phone list when it falls due.',
  },
  steward: {
    heading: 'Steward',
    means: 'keeps it in order: its curators decide what waits about it.',
    gains: 'decides from now on what waits about it; curators of other bodies do not any more',
    none: 'Curators of its place keep it in order.',
  },
};

/**
 * @summary Whose record it is: the body that answers for it and the one that keeps it in order, what that means, and another in their place.
 */
export class RecordKeepers extends RecordPanel {
  #open: Part | null = null;
  #other = { id: '', name: '' };

  override get isTyped() {
    return Boolean(this.#other.id);
  }

  async #begin(part: Part) {
    [this.#open, this.#other] = [part, { id: '', name: '' }];
    this.stands('');
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#${fieldId(part)}`)?.focus();
  }

  async #close(part: Part) {
    [this.#open, this.#other] = [null, { id: '', name: '' }];
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#change-${part}`)?.focus();
  }

  async #give(part: Part, body: { id: string; name: string } | null) {
    const { id, name, version } = this.record;
    const before = this.record[part];
    const reason = this.querySelector<HTMLInputElement>('#keeper-why')?.value.trim() || null;
    const changed = await this.change(
      async () => (await act(CurateChangeDocument, { id, version, set: { [part]: body?.id ?? null }, reason })).changeRecord,
    );
    if (!changed) return;
    const { heading } = parts[part];
    if (changed.held.length)
      this.done(`A curator decides whether ${body ? `${body.name} becomes` : 'nobody is'} the ${heading.toLowerCase()} of ${name}.`);
    else
      this.done(`${heading} of ${name}: ${changed.record[part]?.name ?? 'nobody'}.`, () =>
        giveBack(id, changed.record.version, part, before?.id ?? null),
      );
    await this.#close(part);
  }

  protected override render(): TemplateResult {
    return html`<h2 id="keepers" tabindex="-1">Whose it is</h2>${(Object.keys(parts) as Part[]).map((part) => this.#part(part))}`;
  }

  #part(part: Part) {
    const { heading, means, none } = parts[part];
    const body = this.record[part];
    return html`<h3>${heading}</h3>
<p>${body ? html`${body.readable ? html`<a href=${bodyPath(body.id)}>${body.name}</a>` : html`<strong>${body.name}</strong>`} ${means}` : none}</p>
${
  this.#open === part
    ? this.#form(part, body)
    : this.may('record.change')
      ? html`<p><button type="button" class="second" id="change-${part}" @click=${() => void this.#begin(part)}>${body ? 'Give it to another' : `Choose the ${part}`} …<span class="unseen"> (${heading})</span></button></p>`
      : nothing
}`;
  }

  #form(part: Part, body: CurateRecordFragment[Part]) {
    const { heading, gains } = parts[part];
    const waits = !this.may('record.change-held');
    const { id, name } = this.#other;
    return html`<form class="inline" novalidate @submit=${(event: Event) => {
      event.preventDefault();
      if (this.#other.id) void this.#give(part, this.#other);
      else this.stands('Choose the body: type some of its name, and press what is found.');
    }}>
<div class="field"><label for=${fieldId(part)}>${heading}: a council, charity or group</label>
<curate-pick .field=${fieldId(part)} .label=${heading} .many=${false} .find=${findRecords(['GROUP'], body?.id ?? '')} .names=${new Map([[id, name]])} .chosen=${id ? [id] : []}
  @change=${(event: Event) => {
    const pick = event.target as CuratePick;
    const [chosen = ''] = pick.chosen;
    this.#other = { id: chosen, name: chosen && pick.nameOf(chosen) };
    this.requestUpdate();
  }}></curate-pick></div>
<p class="field"><label for="keeper-why">Why (may be left out)</label><input id="keeper-why" maxlength="500"></p>
${this.fault ? html`<p class="fault" tabindex="-1">${this.fault}</p>` : nothing}
<p class="fine"><strong>When you press it:</strong> ${name || 'the one you choose'} ${gains}${body ? `; ${body.name} does not any more` : ''}.${waits ? ' It waits for a curator first.' : ''}</p>
<p class="many"><button ?disabled=${this.busy}>Make it the ${heading.toLowerCase()}</button>
${body ? html`<button type="button" class="second" ?disabled=${this.busy} @click=${() => void this.#give(part, null)}>Nobody</button>` : nothing}
<button type="button" class="second" @click=${() => void this.#close(part)}>Leave it</button></p></form>`;
  }
}

async function giveBack(id: string, version: number, part: Part, body: string | null): Promise<string> {
  const { changeRecord: result } = await act(CurateChangeDocument, { id, version, set: { [part]: body }, reason: 'Taken back' });
  if (result.__typename !== 'RecordChange') return result.message;
  await readAgain(id);
  return `Taken back: the ${part} is ${result.record[part]?.name ?? 'nobody'} again.`;
}

if (!customElements.get('curate-record-keepers')) customElements.define('curate-record-keepers', RecordKeepers);
