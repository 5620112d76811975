/**
 * What can be refused to somebody who changes something, as typed results: each is an error type of the API (schema/refusals.ts), with a sentence a
 * person can act on. Faults of ours are not among them.
 */

/** The way to sign in is told by the page; the API only says that it is needed. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
  readonly code = 'UNAUTHENTICATED';
  constructor(message = 'Sign in first. Your session may have ended.') {
    super(message);
  }
}

/** Signed in, but not for this. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
  readonly code = 'FORBIDDEN';
}

/** Also for what exists but is not theirs to know of. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
  readonly code = 'NOT_FOUND';
}

export interface Fault {
  /** The field of the record or of the input: "contacts/12/phone". */
  readonly path: string;
  /** What was expected, and what to write. */
  readonly message: string;
}

/** Something that was written cannot be kept as it is; every fault is told at once. */
export class InputFaults extends Error {
  override readonly name = 'InputFaults';
  readonly code = 'BAD_USER_INPUT';
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[], message = faults.map((fault) => fault.message).join(' ')) {
    super(message);
    this.faults = faults;
  }
}

/** What stands against a change made on an older version. */
export interface Meanwhile {
  /** Path by path, what became of the record since the version that the change was made on. */
  readonly theirs: Readonly<Record<string, { readonly old?: unknown; readonly new?: unknown }>>;
  /** Nothing of it is what this change speaks of: the same again on the new version brings both together. */
  readonly mergeable: boolean;
}

/** Somebody else changed or decided it first: nothing was written. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
  readonly code = 'CONFLICT';
  /** What it stands at now; read it again and bring your own change in. */
  readonly version: number;
  readonly meanwhile: Meanwhile | undefined;
  constructor(
    version: number,
    message = 'Somebody else changed this while you worked on it. Nothing of yours was lost: look at both and save again.',
    meanwhile?: Meanwhile,
  ) {
    super(message);
    this.version = version;
    this.meanwhile = meanwhile;
  }
}

/** A rule of the record stands against it: "a published contact that looks personal needs consent". */
export class RuleBroken extends Error {
  override readonly name = 'RuleBroken';
  readonly code = 'REFUSED';
  /** Which rule, for programs: "consent-needed". */
  readonly rule: string;
  constructor(rule: string, message: string) {
    super(message);
    this.rule = rule;
  }
}
