/**
 * When an element asks its question. The code of a kind comes with the first of that kind near the screen and brings all of them to life, also those far
 * below: forty on a page would ask forty things at once, and the one that is looked at would wait among them. So the first few ask at once, the others when
 * they are near the screen. Those still far below then follow one by one, so that a page left open can be printed and searched as a whole.
 */
const few = 4;
/** Milliseconds from one far below to the next. */
const pause = 100;
// Above the screen nothing waits: what grows there later would move what is being read.
const rootMargin = '99999px 0px 100%';

let woken = 0;

/** Resolves when it is this element's turn to ask. */
export const comesNear = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    if (woken++ < few) return resolve();
    const near = (all: readonly IntersectionObserverEntry[], seen: IntersectionObserver) => {
      if (all.at(-1)?.isIntersecting) resolve(seen.disconnect());
    };
    new IntersectionObserver(near, { rootMargin }).observe(element);
    // A page that goes on making elements keeps none waiting for longer than it takes a hundred.
    setTimeout(resolve, pause * (woken % 100));
  });
