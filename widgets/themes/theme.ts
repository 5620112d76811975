/** A finished look: what it is called, when to choose it, and the custom properties it sets. */
export interface Theme {
  name: string;
  words: string;
  properties: Readonly<Record<`--fingerpost-${string}`, string>>;
}
