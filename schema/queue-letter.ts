/** What whoever sent an item is going to be told, in the very words that the decision sends. Staff only. */
import type { QueueItem as QueueItemRow } from '../generated/prisma/client.ts';
import { decisionOf } from '../server/curation/queue/decide.ts';
import { languageOfSender, letterFor, senderOf } from '../server/curation/queue/letter.ts';
import { recordFor } from '../server/curation/records/read-for.ts';
import { InputFaults } from '../server/refusals.ts';
import { builder, type Context } from './builder.ts';
import { QueueItemRef, QueueOutcome } from './queue.ts';
import { ChoiceInput, choicesOf, PathDecisionInput } from './queue-decisions.ts';
import { viewerOf } from './records.ts';

const QueueLetter = builder.objectRef<{ subject: string; text: string; language: string }>('QueueLetter').implement({
  description: 'An e-mail as it will read. To whom it goes is not told.',
  fields: (t) => ({
    subject: t.exposeString('subject', { description: 'Its subject.' }),
    text: t.exposeString('text', { description: 'All of it, in lines.' }),
    language: t.exposeString('language', { description: 'BCP 47 of what it is written in: that of the form its reader sent.' }),
  }),
});

/** A body is called by its name in the letter: only one that the viewer may read. */
async function readable(choices: Record<string, string>, context: Context): Promise<Record<string, string>> {
  const { body, ...others } = choices;
  return body && (await recordFor(context.db(), viewerOf(context), body)) ? choices : others;
}

/** Null where it cannot be decided so, or not yet. */
function tried(item: QueueItemRow, asked: Parameters<typeof decisionOf>[1]) {
  try {
    return decisionOf(item, asked);
  } catch (error) {
    if (error instanceof InputFaults) return null;
    throw error;
  }
}

builder.objectFields(QueueItemRef, (t) => ({
  hasSender: t.boolean({
    description: 'Somebody sent it, and can be told what becomes of it.',
    complexity: 2,
    resolve: async (item, _args, context) => (await senderOf(context.db(), item)) !== null,
  }),
  letter: t.field({
    type: QueueLetter,
    nullable: true,
    complexity: 5,
    description:
      'What whoever sent it would be told, were it decided so: the words that decideQueueItem sends. Null where nobody is written to, and while it cannot be decided so.',
    args: {
      outcome: t.arg({ type: QueueOutcome, description: 'What becomes of it. May be left out where every change is decided.' }),
      decisions: t.arg({ type: [PathDecisionInput], description: 'Change by change.' }),
      choices: t.arg({ type: [ChoiceInput], description: 'Of a claim: the body that it is for.' }),
      reply: t.arg.string({ description: 'What is added in plain words.' }),
    },
    resolve: async (item, { outcome, decisions, choices, reply }, context) => {
      const decision = tried(item, {
        outcome,
        decisions: Object.fromEntries((decisions ?? []).map(({ path, decision }) => [path, decision])),
        reasons: Object.fromEntries((decisions ?? []).flatMap(({ path, reason }) => (reason ? [[path, reason]] : []))),
        choices: await readable(choicesOf(choices), context),
        reply,
      });
      if (!decision) return null;
      const { publicUrl } = context;
      const letter = await letterFor(context.db(), { item, decision, publicUrl, listingId: item.listingId, before: true });
      const sender = letter && (await senderOf(context.db(), item));
      return sender && { ...letter, language: languageOfSender(sender) };
    },
  }),
}));
