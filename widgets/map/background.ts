/** What the map is drawn on, from our own address alone: pictures where the installation has a source for them, else outlines and names of places. */
export interface Outline {
  slug: string;
  name: string;
  /** Longitude and latitude of each corner. */
  rings: [number, number][][];
}

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

export interface Background {
  tiles: {
    /** With {z}, {x} and {y}. */
    address: string;
    zooms: { least: number; most: number };
    lastWideZoom: number;
    wide: Box;
    close: Box;
  } | null;
  outlines: Outline[];
  names: { name: string; latitude: number; longitude: number }[];
  /** Whom it is owed to: words, and where they lead. */
  owed: { words: string; url?: string }[];
}

export const nothingBehind: Background = { tiles: null, outlines: [], names: [], owed: [] };

const asked = new Map<string, Promise<unknown>>();

/** Asked once a page, and again only after a failure. No cookie goes out; the service learns the website at most. */
function fetchOnce<T>(address: string, otherwise: T): Promise<T> {
  const known = asked.get(address) as Promise<T> | undefined;
  if (known) return known;
  const fetching = fetch(address, { credentials: 'omit', referrerPolicy: 'strict-origin' })
    .then((response) => (response.ok ? (response.json() as Promise<T>) : Promise.reject(new Error(`Status ${response.status}`))))
    .catch(() => {
      asked.delete(address);
      return otherwise;
    });
  asked.set(address, fetching);
  return fetching;
}

/** Never rejected: a map without a background still tells where things are. */
export const background = (origin: string): Promise<Background> => fetchOnce(`${origin}/tiles/outlines.json`, nothingBehind);

/** Outlines of places in which something is shown, as far as they are known. */
export async function placeOutlines(origin: string, slugs: readonly string[]): Promise<Pick<Background, 'outlines' | 'owed'>> {
  if (!slugs.length) return { outlines: [], owed: [] };
  const found = await fetchOnce(`${origin}/tiles/outlines.json?places=${[...slugs].sort().map(encodeURIComponent).join()}`, {
    outlines: [],
    owed: [] as string[],
  });
  return { outlines: found.outlines, owed: found.owed.map((words) => ({ words })) };
}
