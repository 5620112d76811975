/** Names of places as people write them, made alike: "St. Mary's", "Saint Marys" and "st marys" are one. */

/** Written short on signposts and in addresses. "Gt" and "Lt" are how Cambridgeshire writes Great and Little. */
const short: Readonly<Record<string, string>> = { saint: 'st', gt: 'great', lt: 'little', lit: 'little', upr: 'upper', lwr: 'lower' };

const apostrophes = /['’‘ʼ`´]/g;

/** Without case, accents, punctuation and apostrophes; "&" and "+" are "and". Empty for what holds no letter or digit of ours. */
export const nameKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(apostrophes, '')
    .replace(/[&+]/g, ' and ')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => (Object.hasOwn(short, word) ? (short[word] ?? word) : word))
    .join(' ');

/** As the last part of an address: st-ives. */
export const slugOf = (text: string): string => nameKey(text).replaceAll(' ', '-');
