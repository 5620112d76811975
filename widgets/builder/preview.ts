/** A page like a clerk's, with nothing on it but the snippet as it is pasted: what the builder shows at three widths. */
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { html, type TemplateResult } from '../pages/template.ts';
import { type Chosen, scriptSnippet, titleOf } from './snippets.ts';

export const previewDocument = (chosen: Chosen): TemplateResult => html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<base target="_blank">
<title>${titleOf(chosen)}</title>
<style>body { margin: 16px; background: #fff; color: #222; font: 16px/1.5 Arial, Helvetica, sans-serif; overflow-wrap: break-word } a { color: #0645ad }</style>
</head>
<body>
${unsafeHTML(scriptSnippet(chosen))}
</body>
</html>`;
