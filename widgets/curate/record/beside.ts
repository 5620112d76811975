/** What is done to a record as a whole, beside its form: each panel does its own and tells the screen. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CurateRecordFragment, CurateRelationFragment } from '../../../generated/gql/graphql.ts';
import './consents.ts';
import './keepers.ts';
import './notes.ts';
import './planned.ts';
import './relations.ts';
import './status.ts';
import './withheld.ts';

interface Showing {
  /** The record is being saved: what is done to it meanwhile would be done to the one before. */
  readonly waits: boolean;
  /** Relations that say where a withheld record is, once they were asked for. */
  readonly shown: readonly CurateRelationFragment[] | null;
  readonly confirm: () => void;
}

export function beside(record: CurateRecordFragment, { waits, shown, confirm }: Showing): TemplateResult {
  const confirms = record.may.includes('record.confirm') && record.status === 'PUBLISHED';
  return html`<aside ?inert=${waits} aria-label="Status, keepers, relations and notes">
${
  confirms
    ? html`<h2>Is it still right?</h2><p class="fine">Only when you know it from somebody who does: it says so in public.</p>
<form @submit=${(event: Event) => {
        event.preventDefault();
        confirm();
      }}><p class="field"><label for="confirm-note">How you know it (owners need not say)</label><input id="confirm-note" maxlength="500"></p>
<p><button class="second">Confirm it today <kbd aria-hidden="true">c</kbd></button></p></form>`
    : nothing
}
<curate-record-status .record=${record}></curate-record-status>
<curate-record-planned .record=${record}></curate-record-planned>
<curate-record-keepers .record=${record}></curate-record-keepers>
<curate-record-relations .record=${record} .shown=${shown}></curate-record-relations>
<curate-record-consents .record=${record}></curate-record-consents>
<curate-record-viewings .record=${record}></curate-record-viewings>
<curate-record-notes .record=${record}></curate-record-notes></aside>`;
}
