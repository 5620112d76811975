/**
 * A label inside a sentence: "Older people" becomes "older people". A proper name stays: one with a capital further on in its first word ("Wi-Fi", "LGBTQ+
 * people"), or at the beginning of the next ("Local Council Award", "Gypsies and Travellers").
 */
export const inSentence = (label: string) =>
  /^.\S*( (and )?\p{Lu}\p{Ll}|\p{Lu})/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
