/** The words of a venue that is opened. */

export const words = {
  closed: 'Closed',
  layout: { BOARDROOM: 'round a table', STANDING: 'standing', TABLES: 'at tables', THEATRE: 'in rows' },
  openingHours: 'Opening hours',
  open: (open: boolean) => `${open ? 'Open' : 'Closed'} now.`,
  gettingThere: 'Getting there',
  parking: (words: string) => `Parking: ${words}`,
  transport: (words: string) => `Bus and train: ${words}`,
  booking: 'How to book',
  whatHappens: 'What happens here',
  bankHolidays: 'bank holidays',
  noStaff: 'No staff, let yourself in',
};

export type Words = typeof words;
