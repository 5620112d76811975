/**
 * Decisions on their way to the server. Whoever decides goes on meanwhile; what became of each is told at the foot of the workspace when the server has said so, and
 * nothing is called done before. A decision that was refused stays open with all that was chosen and typed, and its sentence leads back to it.
 */
import { CurateDecideDocument, type CurateDecideMutation, CurateUndoDocument } from '../../generated/gql/graphql.ts';
import { AskError, act } from './ask.ts';
import { dropAhead, type Item, lend } from './item-cache.ts';
import { decisionOf, doneWords } from './item-decision.ts';
import { type Draft, forgetDraft, keepDraft, type Refusal } from './item-drafts.ts';
import { GoEvent, itemPath } from './router.ts';
import { track } from './under-way.ts';
import { announce, DoneEvent } from './view.ts';

type Decided = Extract<CurateDecideMutation['decideQueueItem'], { __typename: 'QueueItem' }>;
export type Answer = { readonly decided: Decided } | { readonly refusal: Refusal };

const underWay = new Map<string, { readonly item: Item; readonly answer: Promise<Answer> }>();
/** What was decided in this window, and has not been taken back: lists fetched before still name it. */
const gone = new Set<string>();

export const wasDecided = (id: string): boolean => gone.has(id);
export const allAnswered = (): Promise<unknown> => Promise.all([...underWay.values()].map(({ answer }) => answer));

/** Ends when no decision is under way that may change this item: its own, or one about the same record. */
export const answeredFor = (id: string): Promise<unknown> =>
  Promise.all(
    [...underWay.values()].filter(({ item }) => item.id === id || item.related.some((one) => one.id === id)).map(({ answer }) => answer),
  );

/** In the order in which they were made. */
let last: Promise<unknown> = Promise.resolve();

/** Sends a decision. Never fails: what stands against it is part of the answer, and said. */
export function sendDecision(item: Item, draft: Draft): Promise<Answer> {
  const { id, title } = item;
  const asked = decisionOf(item, draft);
  const words = `${doneWords(item, draft)}: ${title}.`;
  gone.add(id);
  keepDraft(id, { ...draft, refusal: null });
  dropAhead(item.related.map((one) => one.id));
  const answer = last.then(() => decide(asked));
  last = answer;
  underWay.set(id, { item, answer });
  track(answer);
  let isTakenBack = false;
  const undo = () => {
    isTakenBack = true;
    return takeBack(item, draft, answer);
  };
  // Nothing is called done that is not.
  announce(new DoneEvent(`${title}: your decision is being sent …`, undo, { about: id }));
  void answer.then((found) => {
    underWay.delete(id);
    if ('decided' in found) {
      forgetDraft(id);
      if (isTakenBack) return;
      const { mayUndo } = found.decided;
      return announce(
        new DoneEvent(`${words}${mayUndo ? '' : ' It cannot be undone.'}`, mayUndo ? undo : undefined, { about: id, settles: true }),
      );
    }
    gone.delete(id);
    keepDraft(id, { ...draft, refusal: found.refusal });
    announce(new DoneEvent(`Not decided: ${title}. ${found.refusal.message}`, undefined, { about: id, settles: true, back: itemPath(id) }));
  });
  return answer;
}

async function decide(asked: ReturnType<typeof decisionOf>): Promise<Answer> {
  try {
    const { decideQueueItem: result } = await act(CurateDecideDocument, asked);
    if (result.__typename === 'QueueItem') return { decided: result };
    const faults = result.__typename === 'InputFaults' ? result.faults : [];
    return { refusal: { message: result.message, conflict: result.__typename === 'ChangedMeanwhile', faults } };
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
    return { refusal: { message: error.message, conflict: false, faults: [] } };
  }
}

/** The item is on the screen at once, as it was; it can be decided anew when the server has given it back. */
function takeBack(item: Item, draft: Draft, answer: Promise<Answer>): Promise<string> {
  const back = giveBack(item, draft, answer);
  lend(item, back);
  announce(new GoEvent(itemPath(item.id)));
  return back;
}

async function giveBack({ id, title }: Item, draft: Draft, answer: Promise<Answer>): Promise<string> {
  const found = await answer;
  if ('refusal' in found) throw new AskError(`There is nothing to take back: ${title} was not decided.`);
  if (!found.decided.mayUndo) throw new AskError(`This decision cannot be undone: ${title}.`);
  const { undoDecision: result } = await act(CurateUndoDocument, { id, version: found.decided.version });
  if (result.__typename !== 'QueueItem') throw new AskError(result.message);
  gone.delete(id);
  keepDraft(id, draft);
  return `Taken back: ${title} is open again.`;
}
