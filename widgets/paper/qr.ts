/** A square code (QR) as an image of one path, black on white in every colour scheme, since cameras want it so. */
import encodeQR from 'qr';

/** What a phone still reads from paper: a version 25 code is 117 modules wide. Longer addresses get none. */
const mostLetters = 900;
/** The white around it that cameras look for. */
const quiet = 4;

export interface Square {
  /** Modules on a side, with its quiet edge. */
  size: number;
  path: string;
}

/** Null when the text is too long to be read from a sheet of paper. */
export function square(text: string): Square | null {
  if (text.length > mostLetters) return null;
  const rows = encodeQR(text, 'raw', { ecc: text.length > 200 ? 'low' : 'medium', border: quiet });
  const runs = rows.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return { size: rows.length, path: runs.join('') };
}

/** Where black begins in a row, and for how long. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  row.forEach((black, x) => {
    const last = runs.at(-1);
    if (!black) return;
    if (last && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  });
  return runs;
}
