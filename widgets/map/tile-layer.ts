/** Pictures through our own address. Leaflet's own layer of tiles sets a data address while it gives one up, which a strict page forbids. */
import { type Coords, type DoneCallback, GridLayer, LatLngBounds, type Map as LeafletMap } from 'leaflet';
import type { Background } from './background.ts';

type Tiles = NonNullable<Background['tiles']>;

class Pictures extends GridLayer {
  #address: string;
  constructor(address: string, options: ConstructorParameters<typeof GridLayer>[0]) {
    super(options);
    this.#address = address;
  }

  protected override createTile({ x, y, z }: Coords, done: DoneCallback): HTMLElement {
    const picture = document.createElement('img');
    picture.alt = '';
    // Nothing that identifies goes along, neither a cookie nor the page.
    picture.crossOrigin = 'anonymous';
    picture.referrerPolicy = 'no-referrer';
    picture.addEventListener('load', () => done(undefined, picture));
    // A piece that is not there is left empty.
    picture.addEventListener('error', () => {
      picture.hidden = true;
      done(undefined, picture);
    });
    picture.src = this.#address.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y));
    return picture;
  }
}

const boundsOf = ({ west, south, east, north }: Tiles['wide']) => new LatLngBounds([south, west], [north, east]);

/** From far away what is around the county is there too; close by only the county is (server/tiles/grid.ts). */
export function addPictures(map: LeafletMap, origin: string, { address, zooms, lastWideZoom, wide, close }: Tiles): void {
  const add = (minZoom: number, maxZoom: number, bounds: LatLngBounds) =>
    new Pictures(origin + address, { minZoom, maxZoom, bounds, keepBuffer: 1, updateWhenZooming: false }).addTo(map);
  add(zooms.least, lastWideZoom, boundsOf(wide));
  add(lastWideZoom + 1, zooms.most, boundsOf(close));
}
