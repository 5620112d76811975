import { CurateUndoAdminDocument } from '../../generated/gql/graphql.ts';
import { AskError, act } from './ask.ts';

/** Takes back a change of what is kept beside the records. @returns what to say of it @throws AskError with why it cannot be */
export async function takeBack(change: string, words: string): Promise<string> {
  const { undoAdminChange: result } = await act(CurateUndoAdminDocument, { id: change });
  if (result.__typename !== 'AdminChange')
    throw new AskError((result.__typename === 'InputFaults' && result.faults[0]?.message) || result.message);
  return words;
}
