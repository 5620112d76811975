/** The clock of a server, which a test moves on instead of waiting: as long as somebody takes over a form, a minute, a day. */
export interface MovedClock {
  /** Milliseconds since 1970. */
  readonly read: () => number;
  pass(seconds: number): void;
}

export function movedClock(): MovedClock {
  let ahead = 0;
  return {
    read: () => Date.now() + ahead,
    pass(seconds) {
      ahead += seconds * 1000;
    },
  };
}
