/** Records: what other parts use of them. */
export { type ChangeAsked, type ChangeDone, changeRecord } from './change-record.ts';
export { type ConfirmAsked, confirmRecord } from './confirm-record.ts';
export { checkNewRecord, createRecord, type NewRecord } from './create-record.ts';
export { differences, overlaps, patchOf, reversePatchOf } from './differences.ts';
export type { Change, Changes, Json, Patch, RecordDocument } from './document.ts';
export { type Edited, editRecord } from './edit-record.ts';
export { recordFields } from './field-list.ts';
export { heldPaths } from './held.ts';
export { type Proposal, proposeChange } from './propose-change.ts';
export { type FullRecord, type RecordRow, readRecord, readRecords, readRows } from './read-record.ts';
export { listingReference, readReference } from './references.ts';
export { readSnapshot, writeRevision } from './revise.ts';
export { setStatus } from './set-status.ts';
export { freeSlug, slugFrom } from './slug.ts';
export { subjectOf, subjectOfRow } from './subject.ts';
export { changesWithoutWithheld, isWithheld, withoutWithheld } from './withheld-fields.ts';
