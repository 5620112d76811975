/** `/developers` with its files, `/llms.txt`, `/terms`, and the notices a council must publish. All but the sources of `/terms` stand when the server starts. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PageTermsDocument } from '../../../generated/gql/graphql.ts';
import { makeManifest } from '../../../widgets/package/manifest.ts';
import { llmsText } from '../../../widgets/pages/developers/llms.ts';
import { developersPage } from '../../../widgets/pages/developers/page.ts';
import type { Page } from '../../../widgets/pages/document.ts';
import type { Installation } from '../../../widgets/pages/legal/facts.ts';
import { type LegalName, legalPage, legalText, paragraphPage, termsPage } from '../../../widgets/pages/legal/pages.ts';
import { examples } from '../examples.ts';
import type { PageAnswer } from './answer.ts';
import type { Execute } from './execute.ts';

const manifest = makeManifest();
const schemaPath = resolve(import.meta.dirname, '../../../schema/schema.graphql');

/** Any program of any site may read them. */
const file = (type: string, body: string): PageAnswer => ({
  status: 200,
  headers: {
    'content-type': `${type}; charset=utf-8`,
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=300',
  },
  body,
});

type Made = { page: Page } | { answer: PageAnswer };

/** Answers null for what is none of these. */
export function developersPages(about: Installation, execute: Execute): (path: string) => Promise<Made | null> {
  const made: Readonly<Record<string, () => Made | Promise<Made>>> = {
    '/developers': () => ({ page: developersPage({ about, recipes: examples, manifest }) }),
    '/developers/schema.graphql': () => ({ answer: file('text/plain', readFileSync(schemaPath, 'utf8')) }),
    '/developers/custom-elements.json': () => ({ answer: file('application/json', JSON.stringify(manifest, null, 2)) }),
    '/llms.txt': () => ({ answer: file('text/plain', llmsText(about, examples)) }),
    '/terms': async () => ({ page: termsPage(about, await execute(PageTermsDocument, {})) }),
    ...legal('privacy', about),
    ...legal('accessibility', about),
  };
  return async (path) => (Object.hasOwn(made, path) ? ((await made[path]?.()) ?? null) : null);
}

const legal = (name: LegalName, about: Installation): Record<string, () => Made> => ({
  [`/${name}`]: () => ({ page: legalPage(name, about) }),
  [`/${name}.txt`]: () => ({ answer: file('text/plain', legalText(name, about)) }),
  [`/${name}/paragraph`]: () => ({ page: paragraphPage(name, about) }),
});
