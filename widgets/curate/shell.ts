/** The document around the workspace, the same at every address: no script stands in it, and without scripts it says so. */
import { html, type TemplateResult } from '../pages/template.ts';

export interface Shell {
  stylesheet: string;
  icon: string;
  fonts: readonly string[];
  /** The first is run, the others are fetched with it. */
  scripts: readonly string[];
}

export const curateShell = ({ stylesheet, icon, fonts, scripts: [entry = '', ...needed] }: Shell): TemplateResult => html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Workspace – Fingerpost</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" href=${icon} type="image/svg+xml">
${fonts.map((font) => html`<link rel="preload" href=${font} as="font" type="font/woff2" crossorigin>`)}
<link rel="stylesheet" href=${stylesheet}>
${needed.map((file) => html`<link rel="modulepreload" href=${file}>`)}
<script type="module" src=${entry}></script>
<noscript><meta http-equiv="refresh" content="0; url=/curate/account?plain"></noscript>
</head>
<body>
<curate-app><noscript><p class="alone">The workspace needs JavaScript, and your browser has it turned off. <a href="/curate/account?plain">See what works without it</a>.</p></noscript></curate-app>
</body>
</html>`;
