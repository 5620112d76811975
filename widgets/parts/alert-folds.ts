/** What the form for alerts folds away, so that it begins with a few questions: the pages and the element have it alike. */
export interface Fold {
  readonly title: string;
  readonly paths: readonly string[];
}

export const alertFolds: readonly Fold[] = [
  { title: 'Only about some things, or for some people', paths: ['themes', 'audiences'] },
  {
    title: 'Only funding that fits you',
    paths: ['applicantType', 'amount', 'onlyEligible', 'incomeBand', 'foundedYear', 'hasBankAccount', 'registered'],
  },
];

const folded = new Set(alertFolds.flatMap(({ paths }) => paths));
export const isFolded = ({ path }: { path: string }): boolean => folded.has(path);
