/** The suites, in the order of the table. */
export const suiteNames = [
  'repeat',
  'first',
  'statements',
  'deep',
  'search',
  'changes',
  'widgets',
  'relevance',
  'duplicates',
  'assurance',
  'workspace',
  'alerts',
  'pages',
] as const;
export type SuiteName = (typeof suiteNames)[number];
