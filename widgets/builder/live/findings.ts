/** What was found of Fingerpost on somebody's page, for words and for tests. The server looks (server/embeds); this says what there is to say. */

export type Finding =
  /** Ours, or that of another Fingerpost. */
  | { is: 'loader'; address: string }
  | { is: 'element'; tag: string; places: readonly string[] }
  | { is: 'frame'; address: string }
  | { is: 'links'; count: number }
  // What stands in the way:
  | { is: 'other-host'; address: string }
  | { is: 'no-script'; tag: string }
  | { is: 'no-element' }
  | { is: 'not-a-module' }
  | { is: 'insecure'; what: 'script' | 'frame'; address: string }
  | { is: 'shown-as-text' }
  | { is: 'commented-out' }
  | { is: 'unknown-element'; tag: string }
  | { is: 'unknown-attribute'; tag: string; name: string; meant: string | null }
  | { is: 'unknown-value'; tag: string; name: string; value: string; known: readonly string[] }
  | { is: 'unknown-place'; tag: string; value: string; meant: string | null }
  | { is: 'no-place'; tag: string }
  | { is: 'policy'; forbids: 'script' | 'questions' | 'frame'; directive: string }
  // What is worth knowing:
  | { is: 'no-link-inside'; tag: string }
  | { is: 'no-title' }
  | { is: 'in-a-box' }
  | { is: 'nothing' };

/** Without these, a visitor would see it. */
const inTheWay: ReadonlySet<Finding['is']> = new Set([
  'other-host',
  'no-script',
  'no-element',
  'not-a-module',
  'insecure',
  'shown-as-text',
  'commented-out',
  'unknown-element',
  'unknown-attribute',
  'unknown-value',
  'unknown-place',
  'no-place',
  'policy',
]);
const good: ReadonlySet<Finding['is']> = new Set(['loader', 'element', 'frame', 'links']);

export const sortOf = ({ is }: Finding): 'good' | 'problem' | 'advice' => (good.has(is) ? 'good' : inTheWay.has(is) ? 'problem' : 'advice');

export type Verdict = 'yes' | 'nearly' | 'link' | 'no';

export function verdictOf(findings: readonly Finding[]): Verdict {
  const has = (is: Finding['is']) => findings.some((finding) => finding.is === is);
  if (findings.some((finding) => sortOf(finding) === 'problem')) return 'nearly';
  if (has('frame') || (has('loader') && has('element'))) return 'yes';
  return has('links') ? 'link' : 'no';
}
