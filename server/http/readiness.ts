import type { Database } from '../database.ts';

/** A load balancer asks again soon; one that is kept waiting learns less. */
const patienceMs = 2000;

/** True when the database answers within two seconds. One question at a time is under way, however many ask. */
export function readiness(db: Database): () => Promise<boolean> {
  let underWay: Promise<boolean> | undefined;
  return () => {
    underWay ??= answers(db).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

function answers(db: Database): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patienceMs);
    db.pool
      .query('SELECT 1')
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer));
  });
}
