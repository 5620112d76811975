/** The elements there are, each with the way to its code. */
export const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'fingerpost-eligibility': () => import('./eligibility/eligibility.define.ts'),
  'fingerpost-events': () => import('./events/events.define.ts'),
  'fingerpost-funding': () => import('./funding/funding.define.ts'),
  'fingerpost-funding-alerts': () => import('./funding-alerts/funding-alerts.define.ts'),
  'fingerpost-groups': () => import('./groups/groups.define.ts'),
  'fingerpost-place': () => import('./place/place.define.ts'),
  'fingerpost-search': () => import('./search/search.define.ts'),
  'fingerpost-suggest': () => import('./suggest/suggest.define.ts'),
  'fingerpost-venues': () => import('./venues/venues.define.ts'),
  'fingerpost-volunteering': () => import('./volunteering/volunteering.define.ts'),
  'fingerpost-wish': () => import('./wish/wish.define.ts'),
};
