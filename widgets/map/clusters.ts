/**
 * Which markers stand for several entries at one zoom. Ours, and not a package's: a list holds some hundred entries at most, the order of the markers
 * must be that of the list, and no marker may cover another's room for a thumb (docs/decisions/0056).
 */
export interface OnScreen {
  /** Pixels. */
  x: number;
  y: number;
}

/**
 * Each point joins the first marker that is too near, in the order of the list; a marker stands at the point of its first. So markers are never closer
 * than `apart` in both directions, and moving the map changes nothing.
 * @returns indexes of points, together as they are shown, each group and all of them in their first order
 */
export function clustered(points: readonly OnScreen[], apart: number): number[][] {
  const groups: { at: OnScreen; members: number[] }[] = [];
  for (const [index, point] of points.entries()) {
    const near = groups.find(({ at }) => Math.abs(at.x - point.x) < apart && Math.abs(at.y - point.y) < apart);
    if (near) near.members.push(index);
    else groups.push({ at: point, members: [index] });
  }
  return groups.map(({ members }) => members);
}

export interface Label extends OnScreen {
  width: number;
  height: number;
}

/** Which labels can be read without lying over one that comes before, or over what is there already. */
export function readable(labels: readonly Label[], taken: readonly Label[] = []): boolean[] {
  const kept = [...taken];
  return labels.map((label) => {
    const free = kept.every(
      (other) =>
        Math.abs(other.x - label.x) * 2 >= other.width + label.width || Math.abs(other.y - label.y) * 2 >= other.height + label.height,
    );
    if (free) kept.push(label);
    return free;
  });
}
