/** Village names that could stand on an English map, made of parts; no list of real places went into it. */
import type { Random } from './random.ts';

const list = (text: string) => text.trim().split(/\s+/);

const beginnings = list(`
  Alder Ash Barley Beck Birch Black Brack Bram Briar Brook Bur Cald Carl Chal Clay Cob Corn Cran Crow Dane Deep Dray Dun Ell Elm Ever Fen Fern
  Flax Ford Fox Garn Gold Gor Gran Hadd Hale Hart Hay Hazel Heron Hol Horn Hun Ivel Keld Kest King Lamb Lang Lark Lin Long Lyn Mal Mare Marl Mead
  Mel Mer Mill Mor Nether Nor Oak Orr Oster Pad Pel Pen Quar Rad Ram Red Reed Ring Rush Sand Sed Shel Sil Sloe Stan Stoke Sut Swal Tad Tarn Teal
  Thorn Tilling Tod Up Wad Wal War Wen Whit Wil Win Wold Wrack Wyre Yar Yew`);
const endings = list(`
  ton ham ley worth ford bury wick field stow thorpe well den bourne croft mere gate cote hurst sett stead ditch lode holme beach marsh drove`);
const before = ['Great', 'Little', 'Long', 'Fen', 'Castle', 'Abbots', 'Church', 'Upper', 'Lower', 'Steeple'];
const after = ['St Mary', 'St Giles', 'Green', 'Fen', 'End', 'Heath', 'Bridge', 'Magna', 'Parva', 'Lode'];

/** A name not given before; `taken` remembers it. */
export function placeName(random: Random, taken: Set<string>): string {
  for (;;) {
    const stem = random.pick(beginnings) + random.pick(endings);
    const shape = random.next();
    const name = shape < 0.12 ? `${random.pick(before)} ${stem}` : shape < 0.2 ? `${stem} ${random.pick(after)}` : stem;
    if (/(.)\1\1/.test(name) || taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
