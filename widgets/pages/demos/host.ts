/** What all demonstrations share: made-up bodies in real places, and what somebody there pasted in. */
import { html, type TemplateResult } from '../template.ts';

export interface DemoOptions {
  publicUrl: string;
  stylesheet: string;
}

/** Says on every one of them that nobody runs it. */
export const notice = (whose: string) =>
  html`<aside class="demo" aria-label="About this page"><strong>A demonstration.</strong> This is not the website of ${whose}: its words are made up, the entries are real. It shows how
<a href="/">Fingerpost</a> looks on such a site.</aside>`;

export interface Host {
  title: string;
  stylesheet: string;
  /** Classes of the body, as such a site has them. */
  classes: string;
  body: TemplateResult;
}

export const hostPage = ({ title, stylesheet, classes, body }: Host): TemplateResult => html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}: a demonstration of Fingerpost</title>
<link rel="stylesheet" href=${stylesheet}>
</head>
<body class=${classes}>
${body}
</body>
</html>`;

export const loader = (publicUrl: string) => html`<script type="module" src="${publicUrl}/embed/fingerpost.js"></script>`;

const [phone, wide] = [320, 1000];

/** The room an editor keeps for what comes late, so that nothing below moves: pixels on a phone, where lines are more, and on a wide screen. */
export function room(onPhone: number, onWide: number): string {
  const slope = (onPhone - onWide) / (wide - phone);
  return `display:block;min-height:max(${onWide}px,${Math.round(onPhone + slope * phone)}px - ${Math.round(slope * 100)}vw)`;
}

export const searchRoom = room(680, 320);
