/** The map beside a list of our own public pages. The page brings what is drawn; without this script, the list is all of it. */
const room = document.getElementById('list-map');
if (room) {
  const entries = () => [...document.querySelectorAll<HTMLElement>('.results > li')];
  const { lang } = document.documentElement;
  import('./map-view.ts')
    .then(async ({ MapView, fetchMapWords }) => {
      await fetchMapWords(lang);
      new MapView(location.origin).show(room, { things: JSON.parse(room.dataset['things'] ?? '[]'), entries, language: lang });
    })
    // Room for nothing is in the way of the list.
    .catch(() => room.remove());
}
