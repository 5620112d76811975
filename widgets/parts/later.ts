/** Code that only some pages need, fetched when one does: an empty list, a map, the places offered under a field. */
export class Later<M> {
  /** What it brought; undefined until it is here. */
  here: M | undefined;
  #fetch: () => Promise<M>;
  #coming: Promise<M | undefined> | undefined;
  #failed = false;

  constructor(fetch: () => Promise<M>) {
    this.#fetch = fetch;
  }

  /** Fetches it, once; asked again after a failure, it tries again. Never rejected: whoever cannot have it goes without. */
  come(): Promise<M | undefined> {
    this.#coming ??= this.#fetch().then(
      (module) => {
        this.here = module;
        return module;
      },
      () => {
        this.#failed = true;
        this.#coming = undefined;
        return undefined;
      },
    );
    return this.#coming;
  }

  /** What to wait for before a page that wants it can be shown as it should be; undefined when it is here, or will not come. */
  get awaited(): Promise<unknown> | undefined {
    return this.here || this.#failed ? undefined : this.come();
  }
}
