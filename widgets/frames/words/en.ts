/** What a frame says besides what is in it. */
export const words = {
  /** What a frame without a heading is called. */
  titles: {
    'fingerpost-groups': 'Groups',
    'fingerpost-funding': 'Funding',
    'fingerpost-venues': 'Rooms and halls to hire',
    'fingerpost-volunteering': 'Ways to help',
    'fingerpost-events': 'What is on',
    'fingerpost-place': 'The place at a glance',
    'fingerpost-search': 'Search Fingerpost',
    'fingerpost-eligibility': 'Which funds may you apply to?',
    'fingerpost-funding-alerts': 'Be told of new funding',
    'fingerpost-suggest': 'Add or correct an entry',
  } as Record<string, string>,
  whole: 'See this on Fingerpost',
  formElsewhere: 'This website does not let forms be filled in here.',
  openForm: 'Open the form on Fingerpost',
  noLinks: 'This website does not let links be opened. The address is:',
  unknownTitle: 'There is nothing to show at this address',
  unknown: (name: string) => `Fingerpost has no element called “${name}”. It has:`,
  unknownPage: 'There is no such page, or it cannot be shown in a frame.',
  faultTitle: 'This frame is not written as it should be',
  faultLead: 'Whoever keeps this website can put it right. In the address of the frame:',
  unknownParameter: (name: string, known: string) => `“${name}” is not known. There are: ${known}.`,
  missingPlace: 'place is not given; write the name of a place as in its address, such as somersham.',
  twice: (name: string) => `${name} is given more than once.`,
  tooLong: (name: string, most: number) => `${name} is longer than ${most} letters.`,
  oneOf: (name: string, value: string, choices: string) => `${name} is “${value}”; write one of: ${choices}.`,
  wholeNumber: (name: string, value: string, least: number, most: number) =>
    `${name} is “${value}”; write a whole number from ${least} to ${most}.`,
  notLooks: (name: string, value: string, example: string) => `${name} is “${value}”; write it like ${example}.`,
};

export type Words = typeof words;
