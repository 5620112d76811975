/** The pages a council must publish, and the terms of use, in English. */
import type { Installation } from '../facts.ts';
import type { Notice } from '../notice.ts';
import { accessibility, accessibilityParagraph } from './en-accessibility.ts';
import { operatorName, privacy, privacyParagraph } from './en-privacy.ts';

export const words = {
  home: 'Fingerpost',
  privacy,
  privacyParagraph,
  privacyLead: 'What this directory keeps about people, why, for how long, and how to have it changed.',
  accessibility,
  accessibilityParagraph,
  accessibilityLead: 'How accessible this directory is, what was tested and what was not, and how to tell us of problems.',
  unfinished: 'This page is not finished',
  notSet: (names: readonly string[]) =>
    `Whoever runs this installation has not said yet who they are. Set ${names.join(', ')}: see “Configuration” in docs/operating.md.`,
  asText: 'As plain text',
  forYourSite: 'A paragraph for a website that shows these lists',
  pasteLead: 'For the statement that your own website publishes. Press in a box, select all, copy.',
  text: 'Plain text',
  markup: 'HTML',
  readAs: 'It reads:',
  whole: 'The whole page it speaks of',
  terms: (about: Installation): Notice => ({
    title: 'Terms of use',
    intro: [
      `${operatorName(about)} gives out these entries so that they are used: on websites, in newsletters, in print, in programs. It costs nothing and needs no key.`,
    ],
    sections: [
      {
        heading: 'What you may do',
        blocks: [
          'Show, copy, print and build on what is published here, on the terms of the sources below.',
          [
            'Say where it came from: “From Fingerpost”, with a link to the entry, and the attribution of its sources. Each entry names them in “sources”.',
            'Say how current it is: when an entry was last confirmed, and that it is not confirmed where it is not.',
            'Take out of your copy what is withdrawn here. Ask again at least once a day, or show entries live.',
          ],
        ],
      },
      {
        heading: 'What we ask of you',
        blocks: [
          [
            'Do not try to find out where an entry is whose location is withheld, and do not publish it if you know. Some are refuges.',
            'Do not use telephone numbers and mailboxes to advertise. They are there for people who want to take part.',
            'Keep within the rate limits.',
          ],
        ],
      },
      {
        heading: 'What we do not promise',
        blocks: [
          'Entries are kept by many people and may be wrong. Check before you travel or spend money. Nothing here is advice on whether a group is safe or a fund will pay.',
        ],
      },
      {
        heading: 'The software',
        blocks: [
          `Fingerpost ${about.version} is free software under the MIT licence. Its fonts are Atkinson Hyperlegible, under the SIL Open Font License.`,
        ],
      },
    ],
  }),
  termsLead: 'Use what is published here, and say where it came from.',
  sources: 'Sources and their licences',
  noSources: 'Nothing published here comes from another source.',
  sourcesLead: 'All that is published here comes from these, or from the groups themselves. Print the attribution of those you use.',
  licence: 'Licence',
  attribution: 'Attribution',
  asAt: (day: string) => `As at ${day}`,
};
