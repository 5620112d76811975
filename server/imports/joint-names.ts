/** The halves of a joint parish, by which people know where they live: "Great and Little Chishill" is Great Chishill and Little Chishill. */

const sized = /^(great|little|north|south|east|west|upper|lower|old|new|over|nether)$/i;
const between = /\s*(?:\band\b|&|,|\/|[\s-]cum[\s-]|\s+with\s+)\s*/i;

/** None for a name that is not joint. */
export function halvesOf(name: string): string[] {
  const parts = name
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part.length > 2);
  if (parts.length < 2) return [];
  const last = parts.at(-1) ?? '';
  const [, ...rest] = last.split(' ');
  return parts.map((part) => {
    const half = sized.test(part) && rest.length ? `${part} ${rest.join(' ')}` : part;
    return half.replace(/^the (?=[A-Z])/, 'The ');
  });
}
