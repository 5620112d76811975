/** The words of what the elements share. */
import { inEnglish } from './in-english.ts';

export const words = {
  ...inEnglish,
  notKnownYet: 'Not known yet',
  unknownOf: (what: string) => `${what}: not known yet, ask them.`,
  distance: 'Distance',
  everythingAbout: 'Everything about',
  fetchingRest: 'Fetching the rest…',
  restFailed: 'The rest did not arrive. Close this and open it again, or see',
  access: 'Access',
  where: 'Where',
  somethingWrong: 'Something wrong?',

  placeLabel: 'Place (village, town or postcode)',
  tryAgain: 'Try again',
  clearSearch: 'Clear the search',
  lookOnSite: 'Look on Fingerpost',

  // A list and its form
  searchFor: (many: string) => `Search ${many}`,
  search: 'Search',
  theme: 'Theme',
  anyTheme: 'Any theme',
  audience: 'For',
  anyone: 'Anyone',
  fetching: (many: string) => `Fetching ${many}…`,
  fetchingMore: 'Fetching more…',
  showMore: (many: string) => `Show more ${many}`,
  firstShown: (shown: string) => (shown === '1' ? 'The first is shown.' : `The first ${shown} are shown.`),
  noMatch: (many: string) => `No ${many} match. Try other words, or fewer filters.`,
  noneListed: (many: string) => `No ${many} are listed here yet.`,
  offline: (many: string) => `You are offline. The ${many} will come as soon as you are connected again.`,
  failed: (many: string) => `We could not fetch the ${many}. Try again in a minute, or look on Fingerpost.`,
  /** Null where the server's own sentence, which is English, says it better. */
  notUnderstood: null as string | null,
  noMore: 'We could not fetch any more. Try again in a minute.',
  notAll: 'Some details did not arrive, so an entry may lack something. Follow its link to see all of it.',
  from: 'From',
  listKeptBy: (names: string) => `, kept by ${names}`,
  others: 'others',

  // How far
  underQuarter: 'under ¼ mile',
  closeBy: 'close by',
  about: (distance: string) => `about ${distance}`,
  /** The number as it is written, "1¼", and what it is. */
  miles: (written: string, miles: number) => `${written} ${miles <= 1 ? 'mile' : 'miles'}`,

  // What it costs, for whom, where
  range: (from: string, to: string) => `${from} to ${to}`,
  atLeast: (money: string) => `from ${money}`,
  atMost: (money: string) => `up to ${money}`,
  free: 'Free',
  /** What a cost is for, as the record says it most often; other units stay as they are. */
  units: {} as Readonly<Record<string, string>>,
  concessions: 'less for some people',
  andOthers: (names: string) => `${names} and others`,
  forPeople: (people: string) => `For ${people}`,
  ages: (least: number, most: number) => `ages ${least} to ${most}`,
  ageFrom: (least: number) => `age ${least} or over`,
  ageTo: (most: number) => `up to age ${most}`,
  covers: (places: string) => `Covers ${places}`,
  andOtherPlaces: (names: string) => `${names} and other places`,
  nextMeets: 'Next meets',
  meets: 'Meets',

  // How far it can be relied on
  neverConfirmed: 'Not yet confirmed.',
  fromPaper: (month: string) => `From a council paper of ${month}.`,
  fromSource: (source: string, month: string | null) => `From ${source}${month ? `, ${month}` : ''}.`,
  lastConfirmedIn: (month: string) => `Last confirmed ${month}.`,
  askBefore: 'Ask before you apply.',
  phoneBefore: 'Phone before you travel.',
};

export type Words = typeof words;
