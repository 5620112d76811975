/** A page as an answer: rendered whole, with the headers that keep it safe and say how long it may be kept. */
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from '../../../widgets/pages/template.ts';

export interface PageAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** In place of the body, for what is no text. */
  bytes?: Buffer;
}

/** Pages load nothing from anywhere else and run no script. */
const ownOnly =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** For a page that a script of ours adds to: that may run, and ask our own address. */
export const ownScripts = { 'content-security-policy': `${ownOnly}; script-src 'self'; connect-src 'self'` };

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': ownOnly,
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
};

// What is published may be kept for 30 seconds, not longer: a withdrawn entry must go quickly (ARCHITECTURE.md 6).
const shortly = { 'cache-control': 'public, max-age=0, s-maxage=30, must-revalidate' };
const never = { 'cache-control': 'no-store' };

/**
 * Lit leaves marks for a browser to take the page up again, which no browser will, and `<?>` after a template that ends in a value. No text of ours
 * or of an entry can look like them: its `<` is escaped.
 */
const marks = /<\?>|<!--\/?lit-[^>]*-->/g;

export function htmlAnswer(template: TemplateResult, status = 200, more: Record<string, string> = {}): PageAnswer {
  const keep = status === 200 ? shortly : never;
  return { status, headers: { ...headers, ...keep, ...more }, body: collectResultSync(render(template)).replace(marks, '') };
}

/**
 * To the present address of something that moved. The reader's own address is told only as a path, never as another host. It is asked for anew each time:
 * what moved may move back, when a merge or a new name is undone, and a browser that remembers both ways goes round in circles.
 */
export function movedTo(path: string): PageAnswer {
  return { status: 301, headers: { location: path, ...shortly }, body: '' };
}

/** What stands in a frame on any website: our own scripts, styles and fonts, whatever origin a sandbox takes away from the frame itself. */
export const framedAnywhere = (publicUrl: string) => ({
  'content-security-policy': `default-src 'none'; script-src 'self' ${publicUrl}; connect-src 'self' ${publicUrl}; style-src 'self' ${publicUrl} 'unsafe-inline'; font-src 'self' ${publicUrl}; img-src 'self' ${publicUrl} data:; form-action 'self' ${publicUrl}; base-uri 'none'; frame-ancestors *`,
  'cross-origin-resource-policy': 'cross-origin',
  'x-robots-tag': 'noindex',
});

/** The demonstration runs the widgets, as a parish's own site does: their script and their questions come from and go to the public address. */
export const withWidgets = (publicUrl: string) => ({
  'content-security-policy': `default-src 'none'; script-src 'self' ${publicUrl}; connect-src 'self' ${publicUrl}; style-src 'self' 'unsafe-inline'; img-src 'self' ${publicUrl}; frame-src 'self' ${publicUrl}; form-action 'self' ${publicUrl}; base-uri 'none'; frame-ancestors 'none'`,
});
