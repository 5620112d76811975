/** SQL while it is being written: names from the models, values as parameters, aliases that never meet. */
import type { Column, Model } from './models.ts';

/** What this reader does not know how to say; Prisma then reads the rows. */
export class UnsupportedError extends Error {
  override readonly name = 'UnsupportedError';
}

export class SqlText {
  readonly values: unknown[] = [];
  /** Models of whose rows only the id is read: the rest is there already. */
  readonly kept: ReadonlySet<string>;
  #aliases = 0;

  constructor(kept: ReadonlySet<string> = new Set()) {
    this.kept = kept;
  }

  alias(): string {
    return `t${this.#aliases++}`;
  }

  /** Nothing that was asked becomes text: it is sent beside the statement. */
  parameter(value: unknown): string {
    this.values.push(asSent(value));
    return `$${this.values.length}`;
  }
}

function asSent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asSent);
  // pg would write a Date in the zone of this process, and a date column would keep that day.
  return value instanceof Date ? value.toISOString() : value;
}

/** Names come from the models alone, so that quoting is all they need. */
export const quoted = (name: string) => `"${name}"`;

export function columnOf(model: Model, name: string): Column {
  const column = model.columns.get(name);
  if (!column) throw new UnsupportedError(`${model.name} has no column ${name} that can be read here.`);
  return column;
}

export const columnSql = (model: Model, alias: string, name: string) => `${alias}.${quoted(columnOf(model, name).name)}`;
