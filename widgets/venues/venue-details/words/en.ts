/** The words of a venue that is opened. */

export const words = {
  layout: { BOARDROOM: 'round a table', STANDING: 'standing', TABLES: 'at tables', THEATRE: 'in rows' },
  openingHours: 'Opening hours',
  open: (open: boolean) => `${open ? 'Open' : 'Closed'} now.`,
  gettingThere: 'Getting there',
  parking: (words: string) => `Parking: ${words}`,
  transport: (words: string) => `Bus and train: ${words}`,
  booking: 'How to book',
  hire: {
    YES: 'Anyone may hire it.',
    LIMITED: 'People from outside may hire it at some times. Ask first.',
    UNKNOWN: 'Whether you can hire it: not known yet, ask them.',
  },
  whatHappens: 'What happens here',
  to: (from: string, to: string) => `${from} to ${to}`,
  since: (day: string, until: string | null) => `Since ${day}${until ? `, until ${until}` : ''}`,
  bankHolidays: 'bank holidays',
  noStaff: 'No staff, let yourself in',
};

export type Words = typeof words;
