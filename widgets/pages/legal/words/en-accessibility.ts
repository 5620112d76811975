/** The accessibility statement, in English: in the order of the model statement for public sector websites in the United Kingdom. */

import { oldest } from '../../../browsers.ts';
import type { Installation } from '../facts.ts';
import type { Notice } from '../notice.ts';
import { reviewedOn, type Tested, tested } from '../tested.ts';
import { contactLines, operatorName } from './en-privacy.ts';

const day = (date: string) =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' });

const testedWords: Record<Tested['key'], string> = {
  rules:
    'every kind of public page against the rules of axe-core for WCAG 2.2 A and AA and good practice, in light and dark colours: no fault is left',
  phone: 'every kind of public page on a screen 320 pixels wide: nothing scrolls sideways, and what one presses is large enough',
  noScript: 'searching, reading and coming back without JavaScript',
  skip: 'that the first key leads past the navigation',
  widgets: 'the lists for other websites, alone and on a page in another style, by the same rules',
  forms: 'the forms, empty, with mistakes and when sent, by the same rules',
  keyboard:
    'lists, search, map, forms, the builder, the short list and the first 40 stops of public pages with a keyboard alone: each stop shows its focus with nothing over it, nothing traps it, and in the elements its order is that of reading',
  forced: 'lists and forms with the colours of the system forced',
  states:
    'every element for other websites in each of its states (on its way, empty, failed, opened, sent and more), in light, dark and forced colours, by the same rules',
  zoom: 'those states, and public pages of every kind, at 320 pixels, which is 400% zoom, and with text spaced out as some readers need it: nothing is cut off or scrolls sideways, targets have room, and whoever asked for less motion gets none',
  names:
    'names, roles, levels of headings and what is announced of elements on their way, there, empty and failed, by the accessibility tree, and a layout from right to left',
  letters: 'the letters we send, by the same rules',
};

const gaps = [
  'Nobody has yet tested it with a screen reader, a switch or voice control by hand. We test names, roles and announcements by program, which does not find everything.',
  'No test with disabled people has taken place yet.',
  'Texts of entries are written by the groups themselves. Some may be long, hard to read or in capitals (WCAG 2.2 success criterion 3.1.5 is AAA, and is our aim, not our claim).',
  'A word in another language inside an entry is not always marked as such (3.1.2 Language of parts).',
  'Entries lead to websites and documents of others, which may not be accessible. We do not control them.',
];

export const accessibility = (about: Installation): Notice => ({
  title: 'Accessibility statement',
  intro: [
    `This statement is about ${about.publicUrl} and about lists from it on other websites. It is run by ${about.operator.name ?? 'a body that has not given its name here yet'}.`,
    'We want as many people as possible to be able to use it. You should be able to:',
    [
      'use every public page and form without JavaScript, and with a keyboard alone',
      'zoom in to 400% without scrolling sideways',
      'choose light or dark colours, or your own, in your system',
      'read it on a small phone, and print it',
      'find a telephone number or a place to go where the entry has one, rather than e-mail only',
    ],
    'AbilityNet has advice on making your device easier to use if you have a disability: https://mcmw.abilitynet.org.uk/.',
  ],
  sections: [
    { heading: 'How accessible it is', blocks: ['We know of these gaps:', gaps] },
    {
      heading: 'Feedback and contact information',
      blocks: [
        'If you need something from here in another form, such as large print, easy read, audio or braille, or by telephone, tell us:',
        contactLines(about),
      ],
    },
    {
      heading: 'Reporting accessibility problems',
      blocks: [
        'If you find a problem that is not listed here, or think that we do not meet the requirements, tell us in the same way. Say what you wanted to do and with what.',
      ],
    },
    {
      heading: 'Enforcement procedure',
      blocks: [
        'The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with how we respond, contact the Equality Advisory and Support Service (EASS): https://www.equalityadvisoryservice.com/, telephone 0808 800 0082.',
      ],
    },
    {
      heading: 'Technical information',
      blocks: [
        `${operatorName(about)} is committed to making this website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.`,
        'This website is partially compliant with the Web Content Accessibility Guidelines (WCAG) version 2.2 AA standard, due to the gaps listed above: what was not tested by hand we do not claim.',
      ],
    },
    {
      heading: 'How we tested it',
      blocks: [
        `Every change to Fingerpost is tested by program before it is given out. This statement is about version ${about.version}. Tested in Chromium:`,
        tested.map(({ key }) => testedWords[key]),
        `Pages work without a script in any browser. Lists on other websites use only what these browsers know: ${oldest.map(([name, from]) => `${name} from version ${from}`).join('; ')}.`,
        'Not tested: other browsers, real screen readers, and this installation’s own entries one by one. Whoever runs it should test a sample of its pages with people.',
      ],
    },
    {
      heading: 'Preparation of this statement',
      blocks: [
        `The list of tests and gaps was last gone through on ${day(reviewedOn)} by the makers of Fingerpost, who tested their own work. No outside body has audited it. The rest is made from the settings of this installation.`,
      ],
    },
  ],
});

/** For the accessibility statement of a website that shows lists of ours. */
export const accessibilityParagraph = (about: Installation): Notice => ({
  title: 'Lists from Fingerpost on this website',
  intro: [
    `Some of our pages show lists of local groups, places and funding from Fingerpost, run by ${about.operator.name ?? 'another body'}. They are made to meet WCAG 2.2 AA: they work with a keyboard, at 400% zoom and with your own colours, and each has a plain link to the same list for when scripts do not run. They are tested by program with axe-core in Chromium, not yet by hand with screen readers. If you have trouble with one, tell us, or tell them${about.operator.email ? ` at ${about.operator.email}` : ''}. Their statement is at ${about.publicUrl}/accessibility.`,
  ],
  sections: [],
});
