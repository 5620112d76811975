/** The ways in which what a person typed for a place can be read, the plainest first. */
import type { PlaceKind } from '../../generated/prisma/client.ts';
import { nameKey } from '../../language/name-key.ts';

export interface PlaceReading {
  /** The name, as `nameKey` makes it. */
  key: string;
  /** Areas it was said to lie in, as `nameKey` makes them. */
  areas: readonly string[];
  /** The layers it was said to be of; null when none was said. */
  kinds: readonly PlaceKind[] | null;
}

const nearby = /^(?:near(?: to)?|nr|close to|next to|around|round|outside|in|at|by|from|the (?:village|town|city|parish|area) of)\s+/i;
const layerOf = /^(?:the )?(?:civil )?(village|town|parish|city|district|county|ward|hamlet)(?: council)? of\s+/i;

const parishLayers: readonly PlaceKind[] = ['PARISH', 'TOWN', 'UNPARISHED', 'SETTLEMENT'];
const layerWords: Readonly<Record<string, readonly PlaceKind[]>> = {
  ward: ['WARD'],
  division: ['DIVISION'],
  parish: parishLayers,
  village: parishLayers,
  hamlet: parishLayers,
  town: parishLayers,
  city: [...parishLayers, 'DISTRICT', 'UNITARY'],
  district: ['DISTRICT', 'UNITARY'],
  county: ['COUNTY'],
};
/** Nobody's village is told apart by these. */
const everywhere = new Set(['uk', 'gb', 'england', 'united kingdom', 'great britain', 'britain']);

/** "Sutton ward": of a layer, as its last word says. */
function ofLayer(reading: PlaceReading): PlaceReading[] {
  const words = reading.key.replace(/ council$/, '').split(' ');
  const kinds = layerWords[words.at(-1) ?? ''];
  return kinds && words.length > 1 ? [{ ...reading, key: words.slice(0, -1).join(' '), kinds }] : [];
}

/** "Sutton Huntingdonshire": the last words may be the area. */
function inArea({ key }: PlaceReading): PlaceReading[] {
  const words = key.split(' ');
  return words.slice(1).map((_word, index) => {
    const [name, area] = [words.slice(0, index + 1), words.slice(index + 1)];
    return { key: name.join(' '), areas: [area.join(' ').replace(/^in /, '')], kinds: null };
  });
}

function ofText(text: string): PlaceReading[] {
  const [head = '', ...tail] = text.split(/[,;()]/).map(nameKey);
  const areas = tail.filter((area) => area && !everywhere.has(area));
  const plain = { key: nameKey(text), areas: [], kinds: null };
  const parted = tail.length && head ? [{ key: head, areas, kinds: null }] : [];
  return [plain, ...parted, ...[plain, ...parted].flatMap(ofLayer), ...(parted.length ? [] : inArea(plain))];
}

/** Nothing for what holds no letter or digit. */
export function readingsOf(typed: string): PlaceReading[] {
  const text = typed.trim();
  const bare = text.replace(nearby, '');
  const layered = layerOf.exec(bare);
  const kinds = layered ? layerWords[(layered[1] ?? '').toLowerCase()] : undefined;
  const named = layered && kinds ? ofText(bare.slice(layered[0].length)).map((reading) => ({ ...reading, kinds })) : [];
  const all = [...ofText(text), ...(bare === text ? [] : ofText(bare)), ...named];
  return all.filter(({ key }) => key);
}
