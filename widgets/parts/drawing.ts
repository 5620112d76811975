/** What a turn may take, in milliseconds: with what belongs to it beside drawing, a slow phone stays under the 50 that somebody notices. */
const budget = 12;

/** A few entries a turn, as many as this browser is quick, so that a long list keeps nobody waiting. */
export class Drawing {
  /** How many entries are drawn so far. */
  drawn = Number.POSITIVE_INFINITY;
  /** Whether all of this answer were drawn once: what follows a list comes then. */
  isWhole = true;
  #wanted = 0;
  #answers = 0;
  #slice = 0;
  #began = 0;

  get isDone(): boolean {
    return this.drawn >= this.#wanted;
  }

  /** Before each rendering. The first turn of all is for what stands over the entries; the first entry, which is dearest, has one of its own. */
  go(answers: number, wanted: number, isFirst: boolean) {
    if (answers !== this.#answers) {
      this.#slice = isFirst ? 0 : 1;
      this.drawn = 0;
      this.isWhole = false;
    }
    this.#answers = answers;
    this.#wanted = wanted;
    this.drawn = Math.min(this.drawn + this.#slice, wanted);
    this.isWhole ||= this.isDone;
    this.#began = performance.now();
  }

  /** After each rendering: the next takes as many more as there is time for. */
  went() {
    // A clock may stand still, or be told in steps, where a browser guards against being measured.
    const took = performance.now() - this.#began + 1;
    this.#slice = Math.max(1, Math.min(this.#slice * 2, Math.floor((this.#slice * budget) / took)));
  }
}
