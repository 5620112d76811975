/** "St Ives Knit & Natter" becomes "st-ives-knit-and-natter". */
export const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('’', '')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
