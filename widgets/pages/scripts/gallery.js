/*
 * What a service cannot do by itself: an answer that never comes, a browser without a network, and a press of a button. Only on the gallery; elements do
 * not know of it.
 */
(() => {
  const real = window.fetch;
  let away = false;
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => !away });
  window.fetch = (input, settings) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    if (pathname.endsWith('/gallery/graphql/loading')) return new Promise(() => {});
    if (!pathname.endsWith('/gallery/graphql/offline')) return real.call(window, input, settings);
    // Told to whoever asked before anything else happens; for the others the network is there.
    away = true;
    // Before the next answer of the network, which waits longer than a turn.
    (window.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done))).then(() => {
      away = false;
    });
    return Promise.reject(new TypeError('Failed to fetch'));
  };
  // What is opened here is opened by nobody: the page must not jump to it.
  const focus = HTMLElement.prototype.focus;
  HTMLElement.prototype.focus = function (options) {
    return focus.call(this, { ...options, preventScroll: true });
  };

  const waiting = new Map();
  for (const element of document.querySelectorAll('[data-press]')) waiting.set(element, element.dataset.press.split(';'));
  const press = () => {
    for (const [element, selectors] of waiting) {
      const part = element.shadowRoot?.querySelector(selectors[0]);
      if (!part || part.disabled) continue;
      selectors.shift();
      part.click();
      if (!selectors.length) {
        waiting.delete(element);
        element.dataset.pressed = '';
      }
    }
    if (waiting.size) setTimeout(press, 60);
  };
  press();
})();
