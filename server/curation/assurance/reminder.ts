/** The mail that asks an owner whether their entries are still right: one for an owner, whatever falls due. */
import { letter } from '../../mail/letter.ts';
import type { DueStep } from './due-steps.ts';
import { offOn } from './ladder.ts';

const inWords = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long', year: 'numeric' });
export const dayWords = (at: Date) => inWords.format(at);

const listed = 20;

export interface ReminderAsked {
  readonly body: string;
  readonly steps: readonly DueStep[];
  readonly address: string;
  /** The directory's own address, for people to know who writes. */
  readonly publicUrl: string;
  readonly now: Date;
}

function says({ step, ladder, dueAt }: DueStep, now: Date): string {
  const round = ladder === 'ROUND' ? 'Is it still open for applications? ' : '';
  if (step === 'NOTICE') {
    const off = offOn(ladder, dueAt, now);
    return `Nobody has confirmed it since it fell due on ${dayWords(dueAt)}.${off ? ` It will be taken off the public pages on ${dayWords(off)}.` : ''}`;
  }
  return `${round}${dueAt > now ? `Please confirm it by ${dayWords(dueAt)}.` : `It was due on ${dayWords(dueAt)}, and people are told so.`}`;
}

export function reminder({ body, steps, address, publicUrl, now }: ReminderAsked): { subject: string; text: string; html: string } {
  const host = new URL(publicUrl).host;
  const [first] = steps;
  const notices = steps.filter(({ step }) => step === 'NOTICE');
  const called = (some: readonly DueStep[]) => (some.length === 1 ? `“${some[0]?.name}”` : `${some.length} entries of ${body}`);
  const asks = steps.length === 1 ? `Is “${first?.name}” still right?` : `Are ${called(steps)} still right?`;
  const subject = notices.length ? `${called(notices)} will soon be taken off unless you confirm` : asks;
  const more = steps.length - listed;
  const parts = letter({
    heading: subject,
    paragraphs: [
      `Hello. The community directory at ${host} tells people about ${body}. They rely on it, so we ask you now and then whether it is still right.`,
      {
        list: [
          ...steps.slice(0, listed).map((step) => ({ name: step.name, says: says(step, now) })),
          ...(more > 0 ? [{ name: `and ${more} more` }] : []),
        ],
      },
      'Open this page and say so for each, or for all at once. You need no password. There you can also change an entry, or tell us that it has closed.',
      { press: 'Check our entries', address },
      'The link is for you: whoever has it can answer for these entries. It works for 90 days.',
    ],
    why: `You get this because this mailbox is known to the directory as one of ${body}. Confirm, and we do not ask again until the entry is next due. If you no longer have to do with ${body}, please pass it on.`,
  });
  return { subject, ...parts };
}
