/** A finished look: what the builder offers, what its snippet writes beside an element, and what a frame wears. Data only. */

/** Custom properties of the elements (docs/embedding.md), by their whole names. */
export type Properties = Readonly<Record<`--fingerpost-${string}`, string>>;

/** What a colour stands on, or is read on: these are checked against one another (contrast.ts). */
export type Colours = Properties & {
  readonly '--fingerpost-background': string;
  readonly '--fingerpost-text': string;
  readonly '--fingerpost-link': string;
  readonly '--fingerpost-focus': string;
  readonly '--fingerpost-field-line': string;
};

export interface Theme {
  readonly name: 'plain' | 'council' | 'village';
  /** On a light page, and on a dark one. Six hexadecimal digits each. */
  readonly light: Colours;
  readonly dark: Colours;
  /** Fonts, corners, room: the same on both. */
  readonly shape: Properties;
}
