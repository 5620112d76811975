import { GraphQLError } from 'graphql';

/** A fault in what was asked: the sentence says what was given and what to write instead. */
export function badInput(sentence: string): GraphQLError {
  return new GraphQLError(sentence, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** Part of the contract that a later version answers. Said plainly, rather than answered wrongly. */
export function notYet(what: string): GraphQLError {
  return badInput(`${what} cannot be answered yet. Leave it out for now.`);
}
