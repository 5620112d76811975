import { defineConfig } from 'vitest/config';

export default defineConfig({
  // graphql 16 has no `exports`: Vite would take its ESM copy while Node gives the libraries the CommonJS one, and the two do not know each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['{server,schema,prisma,language,widgets,bench}/**/*.test.ts'],
    globalSetup: ['server/testkit/setup.ts'],
    // Browsers and databases are waited for most of the time: one worker, which is what two cores get by themselves, leaves a core idle.
    maxWorkers: 2,
    // Files share what they import: reading it anew for each took half of the processor's time. What a test changes in a module, it puts back.
    isolate: false,
    // A busy machine may take its time; what never comes true fails all the same.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
