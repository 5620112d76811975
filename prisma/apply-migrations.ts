// npm run db:migrate: brings the database of DATABASE_URL, or the built-in one, to this version. Every start does so too; this is for
// those who want it done before the new version starts.
import { ConfigError, readConfig } from '../server/config.ts';
import { applyMigrations } from '../server/migrations.ts';
import { startCluster } from '../server/postgres/cluster.ts';

async function migrate(): Promise<string[]> {
  const { database, dataFolder } = readConfig(process.env);
  if (database.url) return applyMigrations(database.url);
  const cluster = await startCluster(dataFolder, { port: database.embeddedPort });
  try {
    return await applyMigrations(cluster.url);
  } finally {
    await cluster.stop();
  }
}

try {
  const applied = await migrate();
  console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
} catch (error) {
  console.error(error instanceof ConfigError ? error.sentences.join('\n') : (error as Error).message);
  process.exitCode = 1;
}
