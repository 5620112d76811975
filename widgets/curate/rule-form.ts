/** What of a fund's criterion can be checked without a person: a choice of what is asked, and then only what belongs to it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldNode } from './fields.ts';
import { isObject, type Json } from './patch.ts';
import { type Form, fieldId, fieldOf } from './record-form.ts';

type Part = Pick<FieldNode, 'name' | 'label' | 'type'> & Partial<FieldNode>;

const anyOf = (of: string): Part[] => [{ name: 'anyOf', label: 'Any of these', type: 'terms', of, required: true }];
const bounds = (type: string): Part[] => [
  { name: 'least', label: 'At least', type },
  { name: 'most', label: 'At most', type },
];

/** As `server/funding/eligibility/rule.ts` reads it. */
const sorts: Readonly<Record<string, { words: string; parts: readonly Part[] }>> = {
  'applicant-type': { words: 'What sort of applicant it is', parts: anyOf('APPLICANT_TYPE') },
  'for-whom': {
    words: 'Whether it is a group, one person, a council, or somebody who asks for others',
    parts: [
      {
        name: 'who',
        label: 'It must be',
        type: 'choice',
        required: true,
        options: ['GROUPS', 'INDIVIDUALS', 'COUNCILS', 'INTERMEDIARIES'],
      },
    ],
  },
  place: { words: 'Where it works', parts: [{ name: 'anyOf', label: 'In any of these', type: 'places', required: true }] },
  theme: { words: 'What its work is about', parts: anyOf('THEME') },
  audience: { words: 'Whom it helps', parts: anyOf('AUDIENCE') },
  outcome: { words: 'What should come of it', parts: anyOf('OUTCOME') },
  income: { words: 'What comes in in a year', parts: bounds('pence') },
  amount: { words: 'How much it needs', parts: bounds('pence') },
  age: { words: 'How old it is, in years', parts: bounds('integer') },
  partners: { words: 'How many others it applies with', parts: [{ name: 'least', label: 'At least', type: 'integer', required: true }] },
  registered: { words: 'Whether it has a number in a register', parts: [] },
  'bank-account': { words: 'Whether it has a bank account of its own', parts: [] },
};

/** The control of one rule. Another choice begins anew: what was asked before is not asked any more. */
export function ruleControl(form: Form, field: FieldNode, value: Json, path: string): TemplateResult {
  const rule = isObject(value) ? value : {};
  const asks = String(rule['asks'] ?? '');
  const id = fieldId(path);
  const described = [field.hint ? `${id}-hint` : '', form.faults.has(path) ? `${id}-fault` : ''].filter(Boolean).join(' ');
  const choose = (event: Event) => {
    const chosen = (event.target as HTMLSelectElement).value;
    form.set(path, chosen ? { asks: chosen } : null);
  };
  const node = (part: Part): FieldNode => ({
    ...field,
    ...{ hint: null, options: [], of: null, required: false, most: null, fields: [] },
    ...part,
    path: `${field.path}/${part.name}`,
  });
  // A sort that this page does not know yet is kept as it is, and said by its own name.
  const unknown = asks && !Object.hasOwn(sorts, asks) ? html`<option value=${asks} selected>${asks}</option>` : nothing;
  const parts = Object.hasOwn(sorts, asks) ? (sorts[asks]?.parts ?? []) : [];
  return html`<select id=${id} aria-describedby=${described || nothing} aria-invalid=${form.faults.has(path) ? 'true' : nothing} @change=${choose}>
<option value="" ?selected=${!asks}>Nothing: only a person can judge it</option>${Object.entries(sorts).map(([sort, { words }]) => html`<option value=${sort} ?selected=${sort === asks}>${words}</option>`)}${unknown}</select>
${parts.length ? html`<div class="rule">${parts.map((part) => fieldOf(form, node(part), rule[part.name] ?? null, `${path}/${part.name}`))}</div>` : nothing}`;
}
