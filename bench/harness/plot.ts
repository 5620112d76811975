/** Bars as SVG, drawn here: a picture in the documentation needs no library, and its text stays text. */
import type { Standing } from './rounds.ts';
import { shown } from './table.ts';

const names: Readonly<Record<string, string>> = {
  ours: 'Fingerpost',
  constant: 'constant answer',
  sql: 'one SQL statement',
  mercurius: 'mercurius + JIT',
  postgraphile: 'PostGraphile 5',
  tutorial: 'tutorial form',
};

const [width, label, bar, gap, top] = [720, 150, 22, 10, 44];
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Requests a second of each, with the lowest and highest round as a line. */
export function plotOf(title: string, standings: readonly Standing[]): string {
  const most = Math.max(...standings.flatMap(({ rounds }) => rounds));
  const long = (value: number) => ((width - label - 90) * value) / most;
  const height = top + standings.length * (bar + gap) + 6;
  const bars = standings.map(({ name, perSecond, rounds }, index) => {
    const y = top + index * (bar + gap);
    const middle = y + bar / 2;
    const [low, high] = [Math.min(...rounds), Math.max(...rounds)];
    return [
      `<text x="${label - 10}" y="${middle + 5}" text-anchor="end">${escaped(names[name] ?? name)}</text>`,
      `<rect x="${label}" y="${y}" width="${long(perSecond).toFixed(1)}" height="${bar}" rx="2" fill="${name === 'ours' ? '#1d70b8' : '#8a979f'}"/>`,
      `<path d="M${(label + long(low)).toFixed(1)} ${middle}H${(label + long(high)).toFixed(1)}" stroke="#0b0c0c" stroke-width="2"/>`,
      `<text x="${(label + long(Math.max(perSecond, high)) + 8).toFixed(1)}" y="${middle + 5}">${shown(Math.round(perSecond))}</text>`,
    ].join('\n');
  });
  const told = standings.map(({ name, perSecond }) => `${names[name] ?? name} ${shown(Math.round(perSecond))}`).join(', ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="14" fill="#0b0c0c">
<title>${escaped(`${title}, requests a second: ${told}`)}</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="10" y="26" font-size="16" font-weight="bold">${escaped(`${title}: requests a second`)}</text>
${bars.join('\n')}
</svg>
`;
}
