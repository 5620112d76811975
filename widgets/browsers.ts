/**
 * The oldest browsers in which the elements work, and what is newer than they are. The files that are given out are held to it by browsers.test.ts, and
 * docs/embedding.md prints it. When one was first: the tables of developer.mozilla.org.
 */
export const oldest = [
  ['Chrome and Edge', '96, of November 2021'],
  ['Samsung Internet', '17, of May 2022'],
  ['Firefox', '94, of November 2021'],
  ['Safari, and every browser on an iPhone or iPad', '15.4, of March 2022'],
] as const;

/** Built in to newer browsers only. tsconfig.embed.json knows what the language itself lacked; this is for the packages we use as well, and for the page's own. */
export const newerBuiltIns: readonly string[] = [
  ...['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'].map((name) => `Array.prototype.${name}`),
  ...['isWellFormed', 'toWellFormed'].map((name) => `String.prototype.${name}`),
  ...['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'].map(
    (name) => `Set.prototype.${name}`,
  ),
  ...['Array.fromAsync', 'Object.groupBy', 'Map.groupBy', 'Promise.withResolvers', 'Promise.try', 'RegExp.escape', 'Iterator'],
  ...['structuredClone', 'reportError', 'scheduler', 'requestIdleCallback', 'Intl.Segmenter', 'Intl.supportedValuesOf'],
  ...['AbortSignal.timeout', 'AbortSignal.any', 'AbortSignal.prototype.throwIfAborted', 'URL.parse', 'URL.canParse'],
  ...['URLSearchParams.prototype.size', 'Response.json', 'CSSStyleSheet.prototype.replace', 'CSSStyleSheet.prototype.replaceSync'],
  ...['Document.prototype.adoptedStyleSheets', 'ShadowRoot.prototype.adoptedStyleSheets', 'Document.parseHTMLUnsafe'],
  ...['Element.prototype.checkVisibility', 'Element.prototype.setHTMLUnsafe', 'Element.prototype.getHTML', 'Element.prototype.moveBefore'],
  ...['HTMLElement.prototype.attachInternals', 'HTMLElement.prototype.inert', 'HTMLElement.prototype.showPopover'],
  ...['HTMLElement.prototype.hidePopover', 'HTMLElement.prototype.togglePopover', 'HTMLFormElement.prototype.requestSubmit'],
  ...['HTMLInputElement.prototype.showPicker', 'Document.prototype.startViewTransition', 'CSS.registerProperty', 'CSS.highlights'],
];

/** Of those, what is used where it is there, and what happens elsewhere. */
export const builtInsWithout: Readonly<Record<string, string>> = {
  scheduler: 'a timer gives way to other work instead (parts/turns.ts)',
  'CSSStyleSheet.prototype.replaceSync': 'Lit puts a <style> inside the element, and so do we (parts/wear.ts)',
  'Document.prototype.adoptedStyleSheets': 'likewise',
  'ShadowRoot.prototype.adoptedStyleSheets': 'likewise',
  'HTMLFormElement.prototype.requestSubmit': 'a form in a frame is taken to be one that can be sent (frames/frame.ts)',
};

/** Styles that newer browsers alone know. Where they are not known a rule counts for nothing, and the page must be of use without it. */
export const newerStyles: readonly { name: string; shape: RegExp; without?: string }[] = [
  {
    name: 'container queries',
    shape: /@container|container-type/,
    without: 'a list stands in one column on any screen, and a table folds by the width of the screen',
  },
  { name: '`color-mix()`', shape: /color-mix\(/, without: 'hairlines are a plain grey, and a distance has no arm behind it' },
  { name: '`overflow: clip`', shape: /overflow: ?clip/, without: 'hidden instead, which looks the same' },
  { name: '`text-wrap`', shape: /text-wrap/, without: 'headings break wherever the line ends' },
  { name: '`::details-content`', shape: /::details-content|content-visibility/, without: 'what is folded stays folded on paper' },
  {
    name: 'words for a dot that is not read out',
    shape: /content: ?[^;]* \/ ?''/,
    without: 'some screen readers read a dot between facts',
  },
  ...(
    [
      ['nesting', /[{;}]\s*&|[{;}]\s*@nest/],
      ['`:has()`', /:has\(/],
      ['cascade layers', /@layer/],
      ['`@scope`', /@scope/],
      ['`@property`', /@property/],
      ['`@starting-style`', /@starting-style/],
      ['`light-dark()`', /light-dark\(/],
      ['`oklch()` and the like', /\b(?:oklch|oklab|lch|lab|color)\(/],
      ['heights of a screen that changes', /\d(?:[dsl]v[hwib]|cq[wihb])\b/],
      ['`subgrid`', /subgrid/],
      ['widths as a range', /@(?:media|container)[^{]*[<>]/],
      ['popovers and anchors', /:popover-open|anchor\(|position-anchor/],
      ['`field-sizing`', /field-sizing/],
      ['`:state()`', /:state\(/],
      ['`:dir()`', /:dir\(/],
    ] as const
  ).map(([name, shape]) => ({ name, shape })),
];
