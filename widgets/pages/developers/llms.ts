/** `/llms.txt` (https://llmstxt.org): what a program that reads text should know before it asks us. */
import type { Installation } from '../legal/facts.ts';
import type { Recipe } from './page.ts';
import { say } from './words/words.ts';

export function llmsText(about: Installation, recipes: readonly Recipe[]): string {
  const words = say();
  const link = (path: string, name: string, note = '') => `- [${name}](${about.publicUrl}${path})${note && `: ${note}`}`;
  return [
    '# Fingerpost',
    `> ${words.llmsLead}${about.operator.name ? ` ${about.operator.name}.` : ''}`,
    words.llmsNotes.map((note) => `- ${note}`).join('\n'),
    `## ${words.llms.docs}`,
    [
      link('/developers', words.title, words.lead),
      link('/developers/schema.graphql', 'schema.graphql', words.schemaLead),
      link('/developers/custom-elements.json', 'custom-elements.json', words.elementsLead),
      link('/terms', words.termsLink, words.termsLead),
    ].join('\n'),
    `## ${words.llms.data}`,
    [
      `- POST ${about.publicUrl}/graphql`,
      ...recipes.map(({ who, title, query }) => `### ${who}: ${title}\n\n\`\`\`graphql\n${query}\n\`\`\``),
    ].join('\n\n'),
    `## ${words.llms.optional}`,
    [
      ...words.feedList.map(([path, name]) => link(path, name)),
      link('/privacy', 'Privacy notice'),
      link('/accessibility', 'Accessibility statement'),
    ].join('\n'),
    '',
  ].join('\n\n');
}
