/** The argument `language`, wherever an answer holds sentences of ours for a reader. */
export const languageWords =
  'In which language to answer, as BCP 47: en, pl, lt, ro, uk or pt; another, or none, is English. What comes from the record stays as it was written.';
