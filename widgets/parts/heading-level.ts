/** The attribute `heading-level`, 1 to 6: screen readers are told no other, whatever a page says. */
export const headingLevel = {
  attribute: 'heading-level',
  converter: (value: string | null) => Math.min(6, Math.max(1, Math.trunc(Number(value)) || 2)),
};
