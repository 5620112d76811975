/** What people are written about signing in. */
import { randomUUID } from 'node:crypto';
import type { Letter } from '../mail/queue-mail.ts';

const own = 'Fingerpost is the directory of community life that your council and its partners keep together.';

/** @param link an address with a token: good once */
export function signInLetter(to: string, link: string): Letter {
  return {
    key: `sign-in:${randomUUID()}`,
    kind: 'sign-in',
    to,
    subject: 'Your link to sign in to Fingerpost',
    text: `Hello,

Open this page and press the button to sign in to Fingerpost:

${link}

The link works once, and for half an hour. If you did not ask for it, leave it: nobody can sign in without it.

${own}
`,
  };
}

export interface Invitation {
  to: string;
  link: string;
  bodyName: string;
  /** Ends "You can now …". */
  can: string;
  signInUrl: string;
}

export function invitationLetter({ to, link, bodyName, can, signInUrl }: Invitation): Letter {
  return {
    key: `invitation:${randomUUID()}`,
    kind: 'invitation',
    to,
    // A name is staff's own word, and may be long; line breaks end a header.
    subject: `You can work on Fingerpost for ${oneLine(bodyName)}`,
    text: `Hello,

You can now ${can} on Fingerpost for ${oneLine(bodyName)}. There is no password.

Open this page and press the button to sign in:

${link}

The link works once, and for seven days. Later you can have a new one at ${signInUrl}

${own}
`,
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 120);
