import { items, leaf, type Section } from './field.ts';
import { amount, terms } from './shared.ts';

/** Pence. A pot may be far more than any one award: a thousand million pounds. */
const mostPot = 100_000_000_000;

export const fundFields = [
  leaf('funder', 'listing', 'Whose money it is', { column: 'funderId', kind: 'GROUP', held: 'always', told: 'bodies' }),
  leaf('manager', 'listing', 'Who hands it out', { column: 'managerId', kind: 'GROUP', held: 'always', told: 'bodies' }),
  leaf('parent', 'listing', 'Strand of', { column: 'parentFundId', kind: 'FUND', held: 'always', told: 'bodies' }),
  terms('applicantTypes', 'Who may apply', 'APPLICANT_TYPE'),
  terms('outcomes', 'Outcomes', 'OUTCOME'),
];

export const fundSection: Section = {
  table: 'Fund',
  key: 'listingId',
  fields: [
    leaf('endedOn', 'date', 'Ended for good on'),
    leaf('pot', 'pence', 'Pot', { most: mostPot }),
    amount,
    leaf('welcomed', 'long-text', 'Bids especially welcome for', { most: 2000 }),
    leaf('paysFor', 'texts', 'Pays for', { most: 60 }),
    leaf('doesNotPayFor', 'texts', 'Does not pay for', { most: 60 }),
    leaf('matchFunding', 'text', 'Match funding', { most: 600 }),
    leaf('years', 'integer', 'For how many years', { least: 1, most: 50 }),
    leaf('stages', 'integer', 'Stages', { least: 1, most: 20 }),
    leaf('paperwork', 'texts', 'Paperwork', { most: 60 }),
    leaf('forWhom', 'choice', 'For whom', { options: ['GROUPS', 'INDIVIDUALS', 'INTERMEDIARIES', 'COUNCILS', 'ANY'] }),
    leaf('howToApply', 'long-text', 'How to apply', { most: 2000 }),
    leaf('helpFrom', 'listings', 'Who helps to apply', {
      kind: 'GROUP',
      join: { table: 'FundHelp', owner: 'fundId', target: 'groupId', ordered: true },
      held: 'added',
      told: 'bodies',
    }),
    items('rounds', 'Rounds', {
      table: 'Round',
      owner: 'fundId',
      one: 'round',
      told: 'rounds',
      hint: 'Without a closing date ahead, or a check in the last 90 days for one that takes applications all the time, it is shown as unconfirmed',
      fields: [
        leaf('name', 'text', 'Name', { most: 120, told: 'rounds' }),
        leaf('opensAt', 'moment', 'Opens', { told: 'rounds' }),
        leaf('closesAt', 'moment', 'Closes', { told: 'rounds' }),
        leaf('rolling', 'boolean', 'Takes applications all the time', { fallback: false, told: 'rounds' }),
        leaf('decisionBy', 'date', 'Decided by', { told: 'rounds' }),
        leaf('spendBy', 'date', 'To be spent by', { told: 'rounds' }),
        leaf('pot', 'pence', 'Pot', { most: mostPot, told: 'rounds' }),
        amount,
      ],
    }),
    items('criteria', 'What it asks of an applicant', {
      table: 'Criterion',
      owner: 'fundId',
      one: 'criterion',
      told: 'details',
      fields: [
        leaf('inWords', 'text', 'In words', { required: true, most: 600 }),
        leaf('kind', 'text', 'Kind', { required: true, most: 60, prose: false }),
        leaf('choice', 'integer', 'Alternative', { least: 1, most: 20, hint: 'Criteria with the same number: one of them is enough' }),
        leaf('rule', 'eligibility', 'What we can check ourselves', {
          hint: 'Groups who ask whether they may apply are told by this. Empty for what only a person can judge',
        }),
      ],
    }),
  ],
};
