/** What is said of a page that was looked at. */
import { andWords } from '../../../parts/words.ts';
import { called } from '../called.ts';
import type { Finding } from '../findings.ts';

type Findings = { [Is in Finding['is']]: (finding: Extract<Finding, { is: Is }>) => readonly [what: string, todo?: string] };
const findings: Findings = {
  loader: ({ address }) => [`Our script is there, from ${address}.`],
  element: ({ tag, places }) => [`“${called(tag)}” is there, ${places.length ? `for ${andWords(places)}` : 'for the whole county'}.`],
  frame: ({ address }) => [`A frame of ours is there: ${address}`],
  links: ({ count }) => [count === 1 ? 'There is a plain link to us.' : `There are ${count} plain links to us.`],
  'other-host': ({ address }) => [
    `The script comes from somewhere else: ${address}`,
    'That may be another county’s Fingerpost, or a slip in the address. Copy the code here once more and paste it in place of the old.',
  ],
  'no-script': ({ tag }) => [
    `“${called(tag)}” is there, but our script is not. Visitors see the plain link.`,
    'Your website has most likely taken the script out. Paste the code again in a Custom HTML block; if the script vanishes once more, use the frame.',
  ],
  'no-element': () => [
    'Our script is there, but nothing for it to show.',
    'Copy the whole code here, all of its lines, and paste it in place of the old.',
  ],
  'not-a-module': () => [
    'The line of our script has changed: it must say type="module", so browsers do not run it as it is.',
    'Copy the code again. If your website changes it each time, use the frame.',
  ],
  insecure: ({ what, address }) => [
    `Your page begins with https, but the ${what} with http: ${address}. Browsers refuse that.`,
    'Write https:// in place of http://.',
  ],
  'shown-as-text': () => [
    'Visitors see the code itself, as text.',
    'It was pasted where one writes words. Take it out, add a Custom HTML block (or switch to Source) and paste it there.',
  ],
  'commented-out': () => [
    'The code is in the page, but switched off: it stands in a comment.',
    'Take away the <!-- before it and the --> after it.',
  ],
  'unknown-element': ({ tag }) => [
    `There is no <${tag}>.`,
    'The name is misspelt, or is not one of ours. Choose it here, and copy the code again.',
  ],
  'unknown-attribute': ({ tag, name, meant }) => [
    `“${called(tag)}” does not know ${name}="…", and takes no notice of it.`,
    meant ? `Did you mean ${meant}?` : 'Take it out, or choose what you want here and copy the code again.',
  ],
  'unknown-value': ({ tag, name, value, known }) => [
    `“${called(tag)}” does not know ${name}="${value}".`,
    `Write one of these: ${known.join(', ')}.`,
  ],
  'unknown-place': ({ tag, value, meant }) => [
    `“${called(tag)}” asks for the place “${value}”, which we do not know.`,
    meant ? `Did you mean ${meant}?` : 'Choose the place here, and copy the code again.',
  ],
  'no-place': ({ tag }) => [`“${called(tag)}” does not say which place.`, 'Choose your place here, and copy the code again.'],
  policy: ({ forbids, directive }) => [
    forbids === 'frame'
      ? 'Your website does not allow frames from us (its Content-Security-Policy).'
      : forbids === 'script'
        ? 'Your website does not allow our script (its Content-Security-Policy).'
        : 'Your website does not allow our script to fetch the list (its Content-Security-Policy).',
    `Ask whoever looks after the site to add this: ${directive}`,
  ],
  'no-link-inside': ({ tag }) => [
    `There is no link inside “${called(tag)}”. Without a script, visitors see nothing there.`,
    'The code that you copy here has one.',
  ],
  'no-title': () => ['The frame has no title, which screen readers read out.', 'The code that you copy here has one.'],
  'in-a-box': () => [
    'Your page is made by a website builder that keeps such things in boxes of its own. We may not see into them: look at the page yourself.',
  ],
  nothing: () => [
    'We found nothing of Fingerpost on that page.',
    'Is it the right page, and is it published? A draft can only be seen by you. If you pasted code, your website may have taken it out: try the frame, or the plain link.',
  ],
};

export const words = {
  findings,
  title: 'Is it live?',
  summary: 'Give the address of your page. We look at it once, as any visitor could, and say what we find.',
  address: 'Address of your page',
  hint: 'Such as https://www.your-parish.org.uk/groups',
  button: 'Look',
  verdicts: {
    yes: 'Yes, it is live.',
    nearly: 'Not quite: there is something to put right.',
    link: 'There is a link to us, but no list. That works, if it is what you meant.',
    no: 'No, it is not there.',
  },
  looked: (address: string) => `We looked at ${address}`,
  problems: 'What to put right',
  good: 'What we found',
  advice: 'Worth knowing',
  status: (status: number) => `That page answers with an error (${status}). Open it in your browser and copy its address again.`,
  noAddress: 'Write the address of your page.',
  outbound: {
    'not-allowed': 'We only look at websites that anybody can open.',
    'no-such-host': 'There is no website at this address.',
    unreachable: 'The website could not be reached.',
    certificate: 'The website cannot prove that it is itself: its certificate is not good.',
    slow: 'The website took too long to answer.',
    'too-large': 'The page is larger than we read.',
    'wrong-type': 'That is no web page.',
    'too-many-redirects': 'The address leads on to others too many times.',
    malformed: 'This is not written as a web address, or what answers there does not answer as a website does.',
  },
  tooMuch: 'That is enough looking for an hour. Please come back later.',
  busy: 'Many people are looking just now. Try again in a minute.',
  unread: 'The page is written in a way that we could not read. Look at it yourself, as a visitor.',
  cut: 'The page is very long; we looked at its first part only.',
  back: 'Choose what to put on your website',
  kept: 'We keep nothing of it.',
};

export type Words = typeof words;
