/**
 * Our tables under names that better-auth does not use for something else. It looks a model up by its own name first, and what it calls "account" is
 * our SignInMethod: given our Account under that name, it takes one for the other and finds nobody behind a provider's identity.
 */
import type { Database } from '../database.ts';

/** What our Account is called there. */
export const personModel = 'person';

type Client = Pick<Database, 'account' | 'session' | 'signInMethod' | 'verification'>;
interface DataModel {
  models: Record<string, unknown>;
}
const withPerson = (model: DataModel): DataModel => ({ ...model, models: { ...model.models, Person: model.models['Account'] } });

type Work = (tx: object) => Promise<unknown>;

export function renamedClient(client: Client): Client {
  return new Proxy(client, {
    get: (target, key) => {
      if (key === personModel) return target.account;
      const value: unknown = Reflect.get(target, key);
      // It compares what it would write with the model, which is worth having.
      if (key === '_runtimeDataModel') return withPerson(value as DataModel);
      if (key === '$transaction' && typeof value === 'function')
        return (work: Work, ...options: unknown[]) => value.call(target, (tx: Client) => work(renamedClient(tx)), ...options);
      return value;
    },
  });
}
