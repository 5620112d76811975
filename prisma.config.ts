// Prisma's CLI fetches an engine before anything else; a program that exits non-zero stands in, so that `generate`, `validate` and `format` work
// offline and `migrate` fails loudly. Migrations run through server/migrations.ts. See docs/decisions/0003.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

import { defineConfig } from 'prisma/config';

export default defineConfig({ schema: 'prisma/schema', migrations: { path: 'prisma/migrations' } });
