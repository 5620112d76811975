/** The argument `language`, wherever an answer holds sentences of ours for a reader. */
export const languageWords =
  'In which language to answer, as BCP 47: en, pl, lt, ro, uk or pt; another, or none, is English. What comes from the record stays as it was written.';

/** The same, where an answer is one word or sentence. */
export const shownIn = 'In which language to show it, as BCP 47: en, pl, lt, ro, uk or pt; another, or none, is English.';

/** For a field that gives this column wherever it is asked for without arguments: it is then told as fast as one that takes none (straight.ts). */
export const columnWithoutArguments = (column: string) => ({ columnWithoutArguments: column });
