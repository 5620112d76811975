/** Calls back once after so many milliseconds of quiet. */
export class Timer {
  #timer: ReturnType<typeof setTimeout> | undefined;

  start(milliseconds: number, then: () => void) {
    this.stop();
    this.#timer = setTimeout(then, milliseconds);
  }

  stop() {
    clearTimeout(this.#timer);
  }
}
