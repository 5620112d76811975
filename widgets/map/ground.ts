/** Draws what is behind the markers: pictures, or outlines and names of places; and the areas in which entries are somewhere. */
import { Circle, type LatLngBounds, LayerGroup, type Map as LeafletMap, type Path, Polygon } from 'leaflet';
import type { Background, Outline } from './background.ts';
import { type Label, readable } from './clusters.ts';
import type { Area } from './placing.ts';
import { addPictures } from './tile-layer.ts';

/** Leaflet takes latitude first. All rings are one shape: what an odd number of them holds is inside. */
const shapeOf = ({ rings }: Outline, options: object) =>
  new Polygon(
    rings.map((ring) => ring.map(([longitude, latitude]) => [latitude, longitude] as [number, number])),
    { ...options, fillRule: 'evenodd' },
  );

/** Writes the names of places where nothing that is shown is in their way. */
export type WriteNames = (taken: readonly Label[], except: ReadonlySet<string>) => void;

export function drawBackground(map: LeafletMap, origin: string, { tiles, outlines, names }: Background): WriteNames {
  if (tiles) {
    addPictures(map, origin, tiles);
    return () => {};
  }
  // There are no pictures to be blurred between two sizes.
  map.options.zoomSnap = 0.25;
  new LayerGroup(outlines.map((outline) => shapeOf(outline, { className: 'outline', interactive: false }))).addTo(map);
  const pane = map.createPane('names');
  pane.style.zIndex = '350';
  pane.ariaHidden = 'true';
  return (taken, except) => {
    const bounds = map.getBounds().pad(0.5);
    const labels = names.flatMap(({ name, latitude, longitude }) => {
      if (except.has(name) || !bounds.contains([latitude, longitude])) return [];
      const { x, y } = map.latLngToLayerPoint([latitude, longitude]);
      // Measuring them all would cost more than a guess at their width does harm.
      return [{ name, x, y, width: name.length * 8 + 16, height: 24 }];
    });
    const free = readable(labels, taken);
    pane.replaceChildren(
      ...labels.flatMap(({ name, x, y }, index) => {
        if (!free[index]) return [];
        const place = document.createElement('span');
        place.className = 'place';
        place.textContent = name;
        place.style.left = `${x}px`;
        place.style.top = `${y}px`;
        return [place];
      }),
    );
  };
}

/** A soft circle until the outline of a place is known, if it ever is. */
export class Areas {
  readonly #map: LeafletMap;
  readonly #press: (area: Area) => void;
  #shapes: { area: Area; shape: Path & { getBounds(): LatLngBounds } }[] = [];

  constructor(map: LeafletMap, press: (area: Area) => void) {
    this.#map = map;
    this.#press = press;
  }

  show(areas: readonly Area[], outlines: readonly Outline[]) {
    for (const { shape } of this.#shapes) shape.remove();
    const options = { className: 'area', bubblingMouseEvents: false };
    this.#shapes = areas.map((area) => {
      const outline = outlines.find(({ slug }) => slug === area.slug);
      const shape = outline ? shapeOf(outline, options) : new Circle([area.latitude, area.longitude], { ...options, radius: area.radius });
      shape.addTo(this.#map).on('click', () => this.#press(area));
      return { area, shape };
    });
  }

  choose(index: number) {
    for (const { area, shape } of this.#shapes) shape.getElement()?.classList.toggle('chosen', area.indexes.includes(index));
  }

  boundsOf(area: Area): LatLngBounds | undefined {
    return this.#shapes.find((one) => one.area === area)?.shape.getBounds();
  }
}
