// One real PostgreSQL for the whole test run, in a temporary folder, on a port of its own, and one Chromium. Named in vitest.config.ts as globalSetup.
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { shareChromium } from '../../widgets/testkit/chromium.ts';
import { applyMigrations } from '../migrations.ts';
import { startCluster } from '../postgres/cluster.ts';
import { emptyTemplate } from './provided.ts';
import { temporaryFolder } from './temporary-folder.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  assertNode();
  const { folder, remove } = await temporaryFolder();
  // Files run side by side, each with pools of its own. Nothing is analysed behind a test's back: what ANALYZE reads of the words' index locks a second
  // table, against which a TRUNCATE between two tests deadlocks, and a plan would depend on when it came by.
  const cluster = await startCluster(folder, { durable: false, settings: { max_connections: 200, autovacuum: 'off' } }).catch(
    async (error: unknown) => {
      await remove();
      throw error;
    },
  );
  const endBrowser = await shareChromium();
  async function tearDown() {
    await endBrowser();
    await cluster.stop();
    await remove();
  }
  try {
    await makeEmptyTemplate(cluster.urlFor('postgres'), cluster.urlFor(emptyTemplate));
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide('adminUrl', cluster.urlFor('postgres'));
  return tearDown;
}

async function makeEmptyTemplate(adminUrl: string, templateUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`create database ${emptyTemplate}`);
  await admin.end();
  await applyMigrations(templateUrl);
}

/** Vitest itself runs under an older Node and would fail later, in riddles: our own threads and programs are TypeScript as it is. */
function assertNode(): void {
  if (process.features.typescript) return;
  throw new Error(
    `The tests need Node 24 and this is ${process.version}. Run them with “npm test” or “npx vitest run”, which bring their own.`,
  );
}
