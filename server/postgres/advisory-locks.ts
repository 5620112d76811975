// PostgreSQL's advisory locks are numbers shared by everything in a database: ours are listed here, under one first number ("FP").
const family = 0x4650;

const numbers = {
  /** Held by the process that started or adopted the embedded PostgreSQL. */
  owner: 1,
  /** One process migrates, the others wait. */
  migrations: 2,
  /** One process seeds, the others wait. */
  seed: 3,
  /** One test file builds a template database, the others wait. */
  template: 4,
  /** Refreshes of the public catalogue take turns (`take_catalogue_turn` in the migrations). */
  catalogue: 5,
  /** One import writes places, the others wait. */
  import: 6,
  /** Changes of who works for whom take turns: two administrators who leave at once must not both find the other still there. */
  memberships: 7,
} as const;

/** @returns the two arguments of pg_advisory_lock, as SQL */
export const advisoryLock = (name: keyof typeof numbers) => `${family}, ${numbers[name]}`;
