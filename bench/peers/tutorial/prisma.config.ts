// As our own prisma.config.ts: a program that exits non-zero stands in for the engine that would be fetched.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

import { defineConfig } from 'prisma/config';

export default defineConfig({ schema: 'schema.prisma' });
