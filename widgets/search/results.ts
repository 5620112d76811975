/** What was found, as it stands in the list. Fetched with the first question: most pages with a search box are left without one asked. */
import { html, nothing, type TemplateResult } from 'lit';
import { entrySummary } from '../parts/entry-name.ts';
import { arm, factsLine } from '../parts/facts-line.ts';
import { kindMark } from './kind-mark.ts';
import { resultWords, type SearchEdge } from './result-words.ts';

export const lead = ({ node }: SearchEdge): TemplateResult => kindMark(node.kind);

export function facts(edge: SearchEdge): TemplateResult {
  const { lead, facts } = resultWords(edge.node);
  return html`${entrySummary(edge.node)} ${lead ? html`<p part="lead"><strong>${lead}</strong></p>` : nothing} ${factsLine([...facts, arm(edge)])}`;
}
