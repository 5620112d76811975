/** What stands against saving, with the way to each thing that must be put right. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CurateRefusalFragment } from '../../../generated/gql/graphql.ts';
import { fieldId } from '../record-form.ts';

interface Trouble {
  readonly refusal: CurateRefusalFragment | null;
  readonly faults: readonly { path: string; message: string }[];
  /** Nothing was answered at all. */
  readonly fault: string;
  readonly labels: (paths: readonly string[]) => string;
}

/** By the rule that was broken. */
const onward: Readonly<Record<string, () => TemplateResult>> = {
  'consent-needed': () =>
    html`<p>Go to <a href="#${fieldId('contacts')}">Contacts</a>. Either write under “Consent” who agreed, when and how, or set “Shown to everybody” to No. Then save, and publish again.</p>`,
};

export function trouble({ refusal, faults, fault, labels }: Trouble): TemplateResult | typeof nothing {
  if (!refusal) return fault ? html`<p class="fault">${fault}</p>` : nothing;
  const lines = faults.map(
    ({ path, message }) =>
      html`<li><a href="#${fieldId(path)}" @click=${(event: Event) => toField(event, path)}>${labels([path])}</a>: ${message}</li>`,
  );
  return html`<div class="notice trouble" id="trouble" tabindex="-1" role="alert"><h2>It could not be done</h2><p>${lines.length ? 'Look at these:' : refusal.message}</p>
${lines.length ? html`<ul>${lines}</ul>` : nothing}${refusal.__typename === 'RuleBroken' ? (onward[refusal.rule]?.() ?? nothing) : nothing}</div>`;
}

/** To the field that a fault is about, or to what it is within. */
function toField(event: Event, path: string) {
  event.preventDefault();
  for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const field = document.getElementById(fieldId(at));
    if (!field) continue;
    field.focus();
    return field.scrollIntoView({ block: 'center' });
  }
}
