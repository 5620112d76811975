/** The privacy notice, in English. A paragraph stands only where it is true of the installation. */
import type { Installation } from '../facts.ts';
import type { Block, Notice } from '../notice.ts';

const days = (count: number) => (count % 365 === 0 && count > 0 ? (count === 365 ? 'a year' : `${count / 365} years`) : `${count} days`);

/** Who runs it, as a name that can begin a sentence. */
export const operatorName = ({ operator }: Installation) => operator.name ?? 'The body that runs this directory';

export function contactLines({ operator }: Installation): readonly string[] {
  const lines = [
    operator.email && `E-mail: ${operator.email}`,
    operator.phone && `Telephone: ${operator.phone}`,
    operator.address && `Post: ${operator.address}`,
  ].filter((line) => line !== undefined);
  return lines.length ? lines : ['No contact details have been set here yet.'];
}

const visitors = ({ limits }: Installation): Block[] => [
  'You can read everything without an account. We set no cookies, keep nothing in your browser, and load nothing from other companies. The same holds where our lists stand on other websites.',
  [
    limits.perMinute
      ? 'Your internet address is used to stop one address from asking too much. It is held in memory for about a minute and is not written down. Of an address that asks a great deal, our servers share a code for about a minute; the address cannot be read from it.'
      : 'Your internet address is used to answer you and is not written down.',
    'What you search for is not kept with anything about you. Of searches that find nothing we count the words, the parish or district, and the day. Words with numbers, addresses or links in them are not counted.',
    'We count on which websites our lists are shown: the website, the list and the day, and nothing about who looked.',
    'What you type into “May we apply?” is answered and forgotten.',
  ],
];

const alerts = ({ mail, kept }: Installation): Block[] =>
  mail
    ? [
        'If you ask for alerts, we keep your e-mail address, what you want to hear about, and which alerts you were sent. No member of staff, partner or export can see your address.',
        [
          `If you do not confirm, it is erased after ${days(kept.alertUnconfirmed)}.`,
          `Each alert has a link that stops it. Everything is then erased after ${days(kept.alertEnded)}.`,
          `Which alerts you were sent is forgotten after ${days(kept.alertTold)}.`,
          `If mail to you comes back, or you ask never to be written to, we keep a code made from your address for ${days(kept.alertRefused)}, so that nobody signs you up again. The address cannot be read from it.`,
        ],
      ]
    : [
        `Alerts by e-mail are not switched on here: this installation sends no mail. What somebody writes in the form all the same is erased after ${days(kept.alertUnconfirmed)}, since nobody can confirm it.`,
      ];

const suggesters = ({ mail, kept }: Installation): Block[] => [
  `If you suggest an entry, correct one or report a problem, we keep what you wrote, the language of the form, your e-mail address and how you are connected with the group, so that we can ask you and answer you.${mail ? '' : ' This installation sends no mail at present, so answers may not reach you.'}`,
  [
    `What is not confirmed is erased after ${days(kept.submissionUnconfirmed)}.`,
    `Your address and your note to us are erased ${days(kept.submissionAddress)} after you had an answer.`,
    `So that nobody can flood us, what comes from one network or mailbox is counted for ${days(kept.submissionCount)} by a code, from which the address cannot be read.`,
    'What you suggest is published only when somebody has checked it, and without your name or address.',
  ],
];

const contacts = ({ kept }: Installation): Block[] => [
  'Entries show how to reach a group. A telephone number or mailbox should belong to an office or a role. A person’s own is shown only when that person has agreed, and we keep a note of the agreement.',
  'If you find your details in an entry, you can have them changed or taken out at any time: follow “Tell us what is wrong” in the entry, or write to us. If you ask for erasure, we take them out of the entry and out of its history.',
  `We write to groups to ask whether their entry is still right. The link in that letter works for ${days(kept.confirmLink)} and needs no account.`,
];

const staff = ({ signInProvider, kept }: Installation): Block[] => [
  'People who keep the entries have an account: name, e-mail address, and what they may do for which body. What they change is recorded with the account and the time, because every change needs an author.',
  [
    'Signing in sets one cookie, which keeps that person signed in on that device.',
    `They are signed out after ${days(kept.sessionIdle)} without use, and in any case after ${days(kept.sessionWhole)}. A link to sign in works for ${kept.signInMinutes} minutes.`,
    ...(signInProvider ? [`They may also sign in through ${signInProvider}, which then knows when they did.`] : []),
  ],
];

const others = ({ mail, kept, postcodeService, tileSource }: Installation): Block[] => [
  'We sell nothing and share no personal data for advertising. The entries are open to everybody, and anybody may use them again.',
  [
    ...(mail
      ? [
          `E-mail is sent through our mail provider. The text of a letter is erased here after ${days(kept.mailBody)}; that it was sent stays on record.`,
        ]
      : []),
    ...(postcodeService
      ? [`A postcode that we do not know is looked up at ${postcodeService}. Only the postcode is sent, by us and not by your browser.`]
      : []),
    ...(tileSource ? [`Maps are fetched by us from ${tileSource}. Your browser asks only us, so they do not learn who looks.`] : []),
    `Programs that asked to be called when something changes are sent public entries only; a record of the call is kept for ${days(kept.webhookCall)}.`,
    `Counts of searches are kept for ${days(kept.searchMiss)}, counts of websites for ${days(kept.embedSeen)}.`,
  ],
];

const grounds: Block[] = [
  'Each use of personal data needs a ground in law (UK GDPR, Article 6). These are ours:',
  [
    'Alerts: you asked for them (consent). You can stop at any time.',
    'Suggestions, corrections and reports: a task in the public interest for a council, or a legitimate interest for a charity: keeping a directory true and answering those who help.',
    'Contacts of groups in entries: the same. For a person’s own number or mailbox: that person’s consent.',
    'Accounts of staff and the record of changes: the same, and the duty to say who changed what.',
    'Limits on requests: a legitimate interest in keeping the service running.',
  ],
  'Facts come from the groups themselves, from public registers and from papers of public bodies. Each entry says where its facts came from.',
];

const rights = (about: Installation): Block[] => {
  const { operator } = about;
  const officer = operator.dataProtectionEmail ?? operator.email;
  return [
    'You can ask what we hold about you, have it put right or erased, object to how we use it, or ask us to use less of it. Say which entry or which address it is about. We answer within a month, and it costs nothing.',
    ...(officer ? [`Write to ${officer}.`] : ['No address for such requests has been set here yet.']),
    'If you are not content with our answer, you can complain to the Information Commissioner: https://ico.org.uk/make-a-complaint/, telephone 0303 123 1113.',
  ];
};

export const privacy = (about: Installation): Notice => ({
  title: 'Privacy notice',
  intro: [`This notice is about ${about.publicUrl} and about lists from it on other websites.`],
  sections: [
    { heading: 'Who answers for your data', blocks: [`${operatorName(about)} is the data controller.`, contactLines(about)] },
    { heading: 'If you look something up', blocks: visitors(about) },
    { heading: 'If you ask for alerts', blocks: alerts(about) },
    { heading: 'If you suggest or correct something', blocks: suggesters(about) },
    { heading: 'If your details are in an entry', blocks: contacts(about) },
    { heading: 'If you keep entries', blocks: staff(about) },
    { heading: 'Who else is told', blocks: others(about) },
    { heading: 'Why we may do this, and where facts come from', blocks: grounds },
    { heading: 'Your rights', blocks: rights(about) },
    {
      heading: 'About this notice',
      blocks: [
        `It is made from the settings of this installation (Fingerpost ${about.version}), so it changes when they do. The grounds in law are a draft for the data protection adviser of whoever runs it to check.`,
      ],
    },
  ],
});

/** For the privacy notice of a website that shows lists of ours. */
export const privacyParagraph = (about: Installation): Notice => ({
  title: 'Lists from Fingerpost on this website',
  intro: [
    `Some of our pages show lists of local groups, places and funding. They come from Fingerpost, run by ${about.operator.name ?? 'another body'}, at ${about.publicUrl}. When you open such a page, your browser asks that address for the list, and so tells it your internet address, as with any website. It is used to send the list and to limit how much one address may ask, and is not written down. The lists set no cookies, keep nothing in your browser and load nothing from anyone else. Fingerpost counts that a list was shown on our website on a given day, and nothing about you. Its privacy notice is at ${about.publicUrl}/privacy.`,
  ],
  sections: [],
});
