/**
 * Which sorts of applicant a listed group is, by its type of group. Where the type leaves it open, all that it may be: a club may be a charity, though
 * no number of it is known here.
 */
const informal = ['unregistered-group', 'registered-charity'] as const;

export const applicantSorts: Readonly<Record<string, { is?: readonly string[]; eitherOf?: readonly string[] }>> = {
  charity: { is: ['registered-charity'] },
  'voluntary-group': { eitherOf: informal },
  club: { eitherOf: [...informal, 'community-interest-company'] },
  'community-interest-company': { eitherOf: ['community-interest-company', 'social-enterprise'] },
  'parish-or-town-council': { is: ['parish-or-town-council'] },
  'district-or-county-council': { is: ['public-body'] },
  'public-body': { is: ['public-body'] },
  'health-body': { is: ['public-body'] },
  'mutual-aid-group': { eitherOf: informal },
  'residents-association': { eitherOf: informal },
  'friends-group': { eitherOf: informal },
  'school-or-college': { is: ['school'] },
  'faith-group': { is: ['faith-organisation'] },
};
