/** What the form for alerts folds away, so that it begins with a few questions: the pages and the element have it alike. */
export interface Fold {
  /** The name of its words. */
  readonly title: 'foldAbout' | 'foldFits';
  readonly paths: readonly string[];
}

export const alertFolds: readonly Fold[] = [
  { title: 'foldAbout', paths: ['themes', 'audiences'] },
  {
    title: 'foldFits',
    paths: ['applicantType', 'amount', 'onlyEligible', 'incomeBand', 'foundedYear', 'hasBankAccount', 'registered'],
  },
];

const folded = new Set(alertFolds.flatMap(({ paths }) => paths));
export const isFolded = ({ path }: { path: string }): boolean => folded.has(path);
