/** The suites by name. */
import type { Suite } from '../harness/bench.ts';
import { measureAlerts } from './alerts.ts';
import { simulateAssurance } from './assurance.ts';
import { measureChanges } from './changes.ts';
import { measureDeepPage } from './deep.ts';
import { measureDuplicates } from './duplicates.ts';
import { measureFirst } from './first.ts';
import type { SuiteName } from './names.ts';
import { measurePages } from './pages.ts';
import { measureRelevance } from './relevance.ts';
import { measureRepeat } from './repeat.ts';
import { measureSearch } from './search.ts';
import { countStatements } from './statements.ts';
import { measureWidgets } from './widgets.ts';
import { measureWorkspace } from './workspace.ts';

export const suites: Readonly<Record<SuiteName, Suite>> = {
  repeat: measureRepeat,
  first: measureFirst,
  statements: countStatements,
  deep: measureDeepPage,
  search: measureSearch,
  changes: measureChanges,
  widgets: measureWidgets,
  relevance: measureRelevance,
  duplicates: measureDuplicates,
  assurance: simulateAssurance,
  workspace: measureWorkspace,
  alerts: measureAlerts,
  pages: measurePages,
};
