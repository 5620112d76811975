/** What each outcome of each kind does. An outcome that is not here changes nothing but the item. */

import { chooseValues } from './handlers/conflict.ts';
import { merge, notSame } from './handlers/duplicate.ts';
import { fixLink, removeLink } from './handlers/links.ts';
import { confirm } from './handlers/overdue.ts';
import { answerReport, close, decideClaim, useSubmission } from './handlers/submission.ts';
import type { Handlers } from './handlers.ts';

export const handlers: Handlers = {
  SUBMISSION: { ACCEPTED: useSubmission, REFUSED: useSubmission },
  CHANGE: { ACCEPTED: useSubmission, REFUSED: useSubmission },
  CLAIM: { ACCEPTED: decideClaim, REFUSED: decideClaim },
  REPORT: { FIXED: answerReport, CLOSED: close, IGNORED: answerReport },
  DUPLICATE: { MERGED: merge, NOT_SAME: notSame },
  OVERDUE: { CONFIRMED: confirm, CLOSED: close },
  IMPORT_CONFLICT: { CHOSEN: chooseValues },
  LINK: { FIXED: fixLink, REMOVED: removeLink },
};
