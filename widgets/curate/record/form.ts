/** The form of a record, part by part, with what saving it does. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { CurateRecordFragment } from '../../../generated/gql/graphql.ts';
import { type Fields, withoutIds } from '../fields.ts';
import { type Document, isItems, isObject, isSame, type Json, overlaps, type Patch } from '../patch.ts';
import { type Form, fieldOf, sections } from '../record-form.ts';
import { counted } from '../words.ts';

/** What the panels beside the form write, each with what it does: of a record that is there. */
const besides = new Set(['owner', 'steward', 'publishFrom', 'publishUntil']);

const sectionId = (heading: string) => `s-${heading.toLowerCase().replace(/[^a-z]+/g, '-')}`;

interface Showing {
  readonly record: CurateRecordFragment | null;
  readonly form: Form;
  readonly draft: Document;
}

export function formOf({ tree }: Fields, { record, form, draft }: Showing): TemplateResult {
  const isHidden = form.withheld && record?.visibility === 'HIDDEN';
  const shown = tree.filter(({ name }) => !(record && besides.has(name)) && !(isHidden && name === 'identifiers'));
  const parts = sections(shown).map(({ heading, fields }) => ({ id: sectionId(heading), heading, fields }));
  const panels = record ? [...panelLinks(record)] : [];
  // A form of a hundred fields: only parts of which something is another are drawn anew.
  const { names, faults, held, withheld, consented } = form;
  const shownBeside = [names, withheld, [...faults].join(), [...held].join(), [...consented].join()];
  const links = [...parts, ...panels].map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`);
  return html`<nav class="parts" aria-label="Parts of this record"><ul>${links}</ul></nav>${parts.map(
    ({ id, heading, fields }) =>
      html`<section id=${id} tabindex="-1"><h2>${heading}</h2>${guard(
        [id, ...fields.map((field) => draft[field.name]), ...shownBeside],
        () => fields.map((field) => fieldOf(form, field, draft[field.name] ?? null, field.path)),
      )}</section>`,
  )}`;
}

/** Those that every record has: on a phone they come after the form. */
function* panelLinks({ may }: CurateRecordFragment) {
  if (may.includes('record.close')) yield { id: 'status', heading: 'Status' };
  yield { id: 'keepers', heading: 'Whose it is' };
  yield { id: 'belongs', heading: 'What it belongs to' };
  if (may.includes('record.note')) yield { id: 'notes', heading: 'Notes for colleagues' };
}

/** Consents that stand for the very number and mailbox that is typed: they are not written over in the form. */
export function consentedIn(base: Document, draft: Document): ReadonlySet<string> {
  const was = new Map((isItems(base['contacts']) ? base['contacts'] : []).map((contact) => [contact.id, contact]));
  const now = isItems(draft['contacts']) ? draft['contacts'] : [];
  const stands = now.filter((contact) => {
    const old = was.get(contact.id);
    return old && isObject(old['consent']) && (['phone', 'email'] as const).every((field) => isSame(old[field], contact[field]));
  });
  return new Set(stands.map(({ id }) => `contacts/${id}/consent`));
}

interface Saving {
  readonly record: CurateRecordFragment | null;
  readonly patch: Patch;
  readonly busy: boolean;
  /** Something is on its way to the server. */
  readonly underWay: boolean;
  readonly labels: (paths: readonly string[]) => string;
  readonly drop: () => void;
}

export function saving({ record, patch, busy, underWay, labels, drop }: Saving): TemplateResult {
  const paths = Object.keys(patch as Record<string, Json>);
  const held = paths.filter((path) => record?.heldPaths.some((one) => overlaps(one, withoutIds(path))));
  const seen = record?.status === 'PUBLISHED' ? ', and everybody sees it at once' : '';
  const waits = held.length ? ` ${labels(held)} may wait for a curator first.` : '';
  const saved = record ? `${counted(paths.length, 'change is', 'changes are')} saved${seen}.${waits}` : 'a draft is made.';
  return html`<div class="saving">${record ? html`<p class="field"><label for="reason">Why (stands in the history; may be left out)</label><input id="reason" maxlength="500"></p>` : nothing}
<p id="save-does">${underWay && !paths.length ? 'It is on its way to the server …' : html`<strong>When you press it:</strong> ${paths.length ? saved : 'nothing: nothing is changed.'}`}</p>
<p class="many"><button aria-describedby="save-does" ?disabled=${busy}>Save <kbd aria-hidden="true">s</kbd></button>
${paths.length ? html`<button type="button" class="second" @click=${drop}>Throw my changes away</button>` : nothing}</p></div>`;
}
