/** How well one colour is read on another, as WCAG 2.2 reckons it (relative luminance), and the nearest colour that is read well enough. */

/** "#0B4F9C", "0b4f9c" and "#04c" as #rrggbb; null for what is no such colour. */
export function hexOf(text: string): string | null {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (!digits) return null;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}

type Channels = readonly [red: number, green: number, blue: number];

const channels = (hex: string): Channels => {
  const at = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
};

/** 0 for black, 1 for white. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const mixed = (from: string, to: string, share: number): string => {
  const [start, end] = [channels(from), channels(to)];
  return `#${start
    .map((value, index) =>
      Math.round(value + ((end[index] ?? 0) - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
};

const steps = 100;

/** The same colour, darker or lighter, by as little as it takes. On any ground, black or white is read at 4.58 to 1 or better. */
export function nearestReadable(colour: string, ground: string, least: number): string {
  for (let step = 0; step <= steps; step += 1) {
    const found = ['#000000', '#ffffff'].map((end) => mixed(colour, end, step / steps)).find((tried) => contrast(tried, ground) >= least);
    if (found) return found;
  }
  return luminance(ground) > 0.18 ? '#000000' : '#ffffff';
}

/** To one decimal, never rounded up to what would pass: 4.46 is 4.4, not 4.5. */
export const ratioWords = (ratio: number) => (Math.floor(ratio * 10 + 1e-9) / 10).toString();
