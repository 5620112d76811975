/** What somebody typed and did not save, kept in this browser until they come back. Where the browser keeps nothing, so be it: it is still on the screen. */
const name = (key: string) => `curate-draft:${key}`;

export function keep(key: string, value: object | null): void {
  try {
    if (value) localStorage.setItem(name(key), JSON.stringify(value));
    else localStorage.removeItem(name(key));
  } catch {
    // Full, or turned off.
  }
}

export function keptAs<T extends object>(key: string, isIt: (value: object) => value is T): T | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(name(key)) ?? 'null');
    return typeof value === 'object' && value !== null && isIt(value) ? value : null;
  } catch {
    return null;
  }
}
