/** What somebody typed and did not save: it outlives a lost connection, a reload and a look at something else, in that browser alone. */
export class Kept<T extends object> {
  readonly #key: string;
  constructor(key: string) {
    this.#key = `curate-draft:${key}`;
  }

  read(): T | null {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key) ?? 'null') as T | null;
    } catch {
      // Somebody's browser keeps nothing, or what it kept is not ours: there is nothing to bring back.
      return null;
    }
  }

  write(value: T): void {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(value));
    } catch {
      // Full or forbidden: what was typed stays on the screen, and goes with it.
    }
  }

  forget(): void {
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      // As above.
    }
  }
}
