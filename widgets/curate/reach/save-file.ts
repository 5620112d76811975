/** Gives the reader a file that was made here. */
export function saveFile(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: a browser may only then begin to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** "Who takes part, 2026-05-04.csv" as a name that any disk takes. */
export const fileName = (words: string, ending = 'csv') =>
  `${words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}.${ending}`;
