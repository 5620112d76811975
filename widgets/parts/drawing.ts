/** Entries drawn in one turn. */
const slice = 5;

/** A few entries a turn, so that a long list keeps nobody waiting. */
export class Drawing {
  /** How many entries are drawn so far. */
  drawn = Number.POSITIVE_INFINITY;
  /** Whether all of this answer were drawn once: what follows a list comes then. */
  isWhole = true;
  #wanted = 0;
  #answers = 0;

  get isDone(): boolean {
    return this.drawn >= this.#wanted;
  }

  /** Before each rendering. The first turn of all is for what stands over the entries. */
  go(answers: number, wanted: number, isFirst: boolean) {
    if (answers !== this.#answers) {
      this.drawn = isFirst ? -slice : 0;
      this.isWhole = false;
    }
    this.#answers = answers;
    this.#wanted = wanted;
    this.drawn = Math.min(this.drawn + slice, wanted);
    this.isWhole ||= this.isDone;
  }
}
