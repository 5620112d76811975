/** Moving a row of a list with a finger or the mouse, by its handle. The list is put in order while it moves; Escape puts it back. */

export interface Dragging {
  /** Puts it at another place among its fellows. */
  readonly place: (at: number) => void;
  readonly done: () => void;
  readonly back: () => void;
}

/** Where, among the rows of the list, a pointer at this height stands: how many of the others lie above it. */
const above = (rows: readonly HTMLElement[], own: HTMLElement, y: number) =>
  rows.filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return row !== own && y > top + height / 2;
  }).length;

/** Begins when the handle is pressed; ends when it is let go, wherever that is. */
export function drag(event: PointerEvent, row: HTMLElement, rows: () => readonly HTMLElement[], { place, done, back }: Dragging): void {
  if (event.button) return;
  event.preventDefault();
  const over = new AbortController();
  const { signal } = over;
  row.classList.add('dragged');
  const end = (act: () => void) => {
    over.abort();
    row.classList.remove('dragged');
    act();
  };
  const ours = (work: (move: PointerEvent) => void) => (move: PointerEvent) => {
    if (move.pointerId === event.pointerId) work(move);
  };
  // On the window: the row itself is taken out and put in elsewhere while it moves.
  addEventListener(
    'pointermove',
    ours(({ clientY }) => place(above(rows(), row, clientY))),
    { signal },
  );
  addEventListener(
    'pointerup',
    ours(() => end(done)),
    { signal },
  );
  addEventListener(
    'pointercancel',
    ours(() => end(back)),
    { signal },
  );
  addEventListener(
    'keydown',
    (key) => {
      if (key.key === 'Escape') end(back);
    },
    { signal },
  );
}
