// Leaves a page on a sensitive topic at once: by its link, or by pressing Shift three times within five seconds.
const link = document.getElementById('leave');
const said = document.getElementById('leave-said');
const keys = document.getElementById('leave-keys');
const patience = 5000;
let pressed = 0;
let forget;

/** In the place of the page, so that Back leads to the one before it. */
function go(frame, address) {
  try {
    frame.location.replace(address);
  } catch {
    // Not allowed here.
  }
}

function leave() {
  if (said) said.textContent = said.dataset.none;
  // Blank at once: the next page may take a while to come.
  document.documentElement.classList.add('left');
  document.title = '…';
  if (parent === window) return go(window, link.href);
  // A frame leaves with the page around it. Where a sandbox forbids that, a front page that says nothing takes its place, on a host that still hears of its height.
  go(top, link.href);
  go(window, document.body.dataset.folder + location.hash);
}

function onKey(event) {
  if (event.repeat) return;
  clearTimeout(forget);
  pressed = event.key === 'Shift' ? pressed + 1 : 0;
  if (pressed === 3) return leave();
  said.textContent = pressed === 2 ? said.dataset.one : pressed === 1 ? said.dataset.two : '';
  if (pressed)
    forget = setTimeout(() => {
      pressed = 0;
      said.textContent = '';
    }, patience);
}

if (link && said) {
  if (keys) keys.hidden = false;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener('keydown', onKey);
  // A browser that kept the page as it was shows it blank.
  addEventListener('pageshow', () => document.documentElement.classList.remove('left'));
}
