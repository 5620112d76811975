/** The elements there are, each with the way to its code. Nothing it exports is wanted, and said so: else the bundler adds a list of that, and a file to make it. */
export const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'fingerpost-eligibility': () => import('./eligibility/eligibility.define.ts').then(() => {}),
  'fingerpost-events': () => import('./events/events.define.ts').then(() => {}),
  'fingerpost-funding': () => import('./funding/funding.define.ts').then(() => {}),
  'fingerpost-funding-alerts': () => import('./funding-alerts/funding-alerts.define.ts').then(() => {}),
  'fingerpost-groups': () => import('./groups/groups.define.ts').then(() => {}),
  'fingerpost-place': () => import('./place/place.define.ts').then(() => {}),
  'fingerpost-search': () => import('./search/search.define.ts').then(() => {}),
  'fingerpost-suggest': () => import('./suggest/suggest.define.ts').then(() => {}),
  'fingerpost-venues': () => import('./venues/venues.define.ts').then(() => {}),
  'fingerpost-volunteering': () => import('./volunteering/volunteering.define.ts').then(() => {}),
  'fingerpost-wish': () => import('./wish/wish.define.ts').then(() => {}),
};
