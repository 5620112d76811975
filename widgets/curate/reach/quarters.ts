/** Quarters of the calendar year as a person chooses them. */
export interface QuarterChoice {
  /** "2026-Q2". */
  name: string;
  words: string;
}

const months = ['January to March', 'April to June', 'July to September', 'October to December'];

/** "April to June 2026"; the name itself for what is none. */
export function quarterWords(name: string): string {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(name) ?? [];
  return year ? `${months[Number(quarter) - 1]} ${year}` : name;
}

/** The last that are over, latest first, before them the one that is not over yet. */
export function quarterChoices(now: Date, many = 9): QuarterChoice[] {
  const current = now.getUTCFullYear() * 4 + Math.floor(now.getUTCMonth() / 3);
  return Array.from({ length: many }, (_, back) => {
    const name = `${Math.floor((current - back) / 4)}-Q${((current - back) % 4) + 1}`;
    return { name, words: back ? quarterWords(name) : `${quarterWords(name)}, so far` };
  });
}
