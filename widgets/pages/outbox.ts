/** Mail that was not sent, for administrators. */
import { whenWords } from '../parts/date-words.ts';
import type { Page } from './document.ts';
import { html, nothing } from './template.ts';

export interface MailShown {
  id: number;
  to: string;
  subject: string;
  text: string;
  state: string;
  createdAt: Date;
  trouble: string | null;
}

const stateWords: Readonly<Record<string, string>> = {
  QUEUED: 'waits to be sent',
  SENDING: 'is being sent',
  FAILED: 'could not be sent',
  DROPPED: 'was taken back',
};

const pieces = /(https?:\/\/[^\s<>"]+)/;

/** Addresses in it can be followed. */
const linked = (text: string) => text.split(pieces).map((piece, index) => (index % 2 ? html`<a href=${piece}>${piece}</a>` : piece));

export const outboxPage = (mails: readonly MailShown[], now: Date): Page => ({
  path: '/curate/outbox',
  title: 'Mail that was not sent – Fingerpost',
  description: 'Mail that was not sent.',
  unindexed: true,
  staff: true,
  body: html`<h1>Mail that was not sent</h1>
<p>${mails.length ? 'Latest first, at most a hundred. Bodies are erased after 30 days.' : 'There is none.'}</p>
<ul class="own-entries">${mails.map(
    ({ to, subject, text, state, createdAt, trouble }) => html`<li>
<h2>${subject}</h2>
<p>To <strong>${to}</strong>, ${whenWords(createdAt.toISOString(), now)}: ${stateWords[state] ?? state}.${trouble ? ` The mail server said: ${trouble}` : nothing}</p>
<pre class="letter">${linked(text)}</pre>
</li>`,
  )}</ul>
<p><a href="/curate">Back to the workspace</a></p>`,
});
