/** A fault in what was asked for, told in a sentence its asker can act on. The API passes it on as BAD_USER_INPUT; nothing is logged as a failure. */
export class InputError extends Error {
  override name = 'InputError';
  readonly code = 'BAD_USER_INPUT';
}
