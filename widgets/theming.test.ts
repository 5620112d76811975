/**
 * Every element on pages that dress everything: what they set reaches no part of ours but the font, the size and the colours that are theirs to give,
 * and nothing of ours changes theirs. The stylesheets are the real ones, read from their packages.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { edges, fund, fundRest, funds, group, groups, meeting, search } from './testkit/answers.ts';
import { axe, test } from './testkit/browser.ts';
import { loader, type Site } from './testkit/site.ts';

const from = createRequire(import.meta.url);
const read = (path: string) => readFileSync(from.resolve(path), 'utf8');
const wordpress = ['common', 'style', 'theme'].map((name) => read(`@wordpress/block-library/build-style/${name}.css`)).join('\n');

/** Web fonts of theirs are not asked for: nobody answers here. */
const withoutFonts = (css: string) => css.replace(/@font-face\s*\{[^}]*\}/g, '').replace(/url\([^)]*\)/g, 'none');

const hosts = {
  'the block styles of WordPress': withoutFonts(wordpress),
  'GOV.UK Frontend': withoutFonts(read('govuk-frontend/dist/govuk/govuk-frontend.min.css')),
  Bootstrap: withoutFonts(read('bootstrap/dist/css/bootstrap.min.css')),
  'a reset of everything': '* { all: unset !important } head, style, script, title { display: none !important }',
  'hostile rules':
    ':root { font: italic 900 11px/0.8 fantasy; letter-spacing: 0.4em; text-transform: uppercase; text-align: right; text-indent: 3em; white-space: nowrap; word-break: break-all; font-variant: small-caps } * { display: block !important; color: #a00000 !important; float: none; margin: 9px; padding: 7px; border: 5px dotted lime; outline: none !important; box-shadow: none !important } head, head * { display: none !important } a { text-decoration: none !important; font-size: 4px } li { list-style: square } button, input, select { border-radius: 40px; background: #000 !important }',
};

const names = ['groups', 'funding', 'search', 'suggest', 'eligibility', 'funding-alerts'] as const;
const body = `<main><h1 class="govuk-heading-xl">Little Sedgeby</h1><p id="own">Our <a href="/x">own words</a>.</p>
<button id="press" class="wp-element-button btn">Ours</button>
<fingerpost-groups heading="Groups" layout="cards"><a href="/groups">Groups</a></fingerpost-groups>
<fingerpost-funding heading="Funding"><a href="/funding">Funding</a><p slot="partner">With Sedge Forum</p></fingerpost-funding>
<fingerpost-search heading="Search" query="sedge"><a href="/">Search</a></fingerpost-search>
<fingerpost-suggest heading="Add"><a href="/suggest/groups">Add</a></fingerpost-suggest>
<fingerpost-eligibility heading="May we apply?"><a href="/funding/check">Check</a></fingerpost-eligibility>
<fingerpost-funding-alerts heading="Be told"><a href="/alerts">Be told</a></fingerpost-funding-alerts></main>`;

const pageWith = (css: string, scripts: boolean) =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Little Sedgeby</title><style>${css}</style></head><body>${body}${scripts ? loader : ''}</body></html>`;

/** What a page may not change: how our parts are built. Lengths hang on the size of the text, which is the page's, so they are told in it. */
const structure = [
  'display',
  'position',
  'float',
  'textAlign',
  'textTransform',
  'letterSpacing',
  'wordSpacing',
  'textIndent',
  'whiteSpace',
  'wordBreak',
  'fontStyle',
  'fontWeight',
  'fontVariantCaps',
  'listStyleType',
  'visibility',
  'textShadow',
  'textDecorationLine',
  'borderTopStyle',
  'borderRadius',
  'marginTop',
  'marginLeft',
  'paddingTop',
  'paddingLeft',
] as const;

async function show(page: Page, site: Site, css: string): Promise<void> {
  site.answers = {
    Groups: groups(edges([group('Sedgeby Singers', { activities: [meeting] }), group('Sedgeby Gardeners')], 2)),
    Funds: funds([fund('Sedge Small Grants')]),
    FundDetails: fundRest(),
    Search: search(),
  };
  site.page = pageWith(css, true);
  await page.setViewportSize({ width: 1000, height: 6000 });
  await page.goto('/');
  for (const name of ['groups', 'funding', 'search']) await page.locator(`fingerpost-${name} .entry`).first().waitFor();
  for (const name of names) await page.locator(`fingerpost-${name} .base`).waitFor({ state: 'attached' });
}

/** How each sort of part in each element is built. */
const builds = (page: Page) =>
  page.evaluate(
    ([all, properties]) => {
      const built: Record<string, Record<string, string>> = {};
      for (const name of all) {
        const root = document.querySelector(`fingerpost-${name}`)?.shadowRoot;
        for (const selector of [
          '.base',
          '.heading',
          'form',
          'label',
          'input',
          'select',
          'button',
          '.status',
          'ul',
          '.entry',
          '.name',
          '.name a',
          '.facts',
          'summary',
          '.foot',
          '.foot a',
        ]) {
          const part = root?.querySelector(selector);
          if (!part) continue;
          const style = getComputedStyle(part);
          const size = Number.parseFloat(style.fontSize);
          const inText = (value: string) =>
            /^[\d.]+px$/.test(value) ? `${Math.round((Number.parseFloat(value) / size) * 10) / 10}em` : value;
          built[`${name} ${selector}`] = Object.fromEntries(properties.map((property) => [property, inText(style[property])]));
        }
      }
      return built;
    },
    [names, structure] as const,
  );

/** All that is computed of the page's own. */
const own = (page: Page) =>
  page.evaluate(() =>
    ['html', 'body', 'main', 'h1', '#own', '#own a', '#press'].map((selector) => {
      const style = getComputedStyle(document.querySelector(selector) as Element);
      // How high the page is hangs on what is on it.
      return [...style]
        .filter((name) => !/block-size|height|inline-size|width|origin/.test(name))
        .map((name) => `${name}:${style.getPropertyValue(name)}`);
    }),
  );

describe('on a page with', () => {
  for (const [host, css] of Object.entries(hosts))
    test(`${host}, an element is built as on a plain page, and the page as without it`, async ({ page, site }) => {
      await show(page, site, '');
      const plain = await builds(page);
      expect(Object.keys(plain).length).toBeGreaterThan(40);
      site.page = pageWith(css, false);
      await page.goto('/');
      const before = await own(page);
      await show(page, site, css);
      expect(await builds(page)).toEqual(plain);
      expect(await own(page)).toEqual(before);

      // Legible: at least 14 pixels, in the colour of the page, with room around a line.
      const text = await page.locator('fingerpost-groups .base').evaluate((base) => {
        const { fontSize, color, fontFamily } = getComputedStyle(base);
        const { color: around, fontFamily: family } = getComputedStyle(
          base.getRootNode() instanceof ShadowRoot ? (base.getRootNode() as ShadowRoot).host : base,
        );
        return { size: Number.parseFloat(fontSize), own: color === around && fontFamily === family, wide: base.clientWidth };
      });
      expect(text).toEqual({ size: expect.any(Number), own: true, wide: expect.any(Number) });
      expect(text.size).toBeGreaterThanOrEqual(14);
      expect(text.wide).toBeGreaterThan(500);

      // Whoever comes by keyboard sees where they are.
      const link = page.locator('fingerpost-groups .entry a').first();
      await link.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      const seen = await link.evaluate((one) => ({
        outline: getComputedStyle(one).outlineStyle,
        wide: getComputedStyle(one).outlineWidth,
      }));
      expect(seen).toEqual({ outline: 'solid', wide: '3px' });
      // What a page does to its own content is its own affair: only ours is looked at.
      const found = (await axe(page)).filter((line) => /part=|fingerpost|class="(base|entry|name)/.test(line));
      expect(found).toEqual([]);
    });
});

test('the line of the partner stands beneath, and dark, high-contrast and forced colours are followed', async ({ page, site }) => {
  await show(page, site, 'body { background: #101418; color: #f1f0ea } a { color: #9ddcbc }');
  const [foot, partner] = await Promise.all(
    ['.foot', '[slot=partner]'].map((part) => page.locator(`fingerpost-funding ${part}`).boundingBox()),
  );
  expect(partner?.y).toBeGreaterThan((foot?.y ?? 0) + (foot?.height ?? 0) - 1);
  expect(await axe(page)).toEqual([]);
  const line = () =>
    page
      .locator('fingerpost-groups .entry')
      .first()
      .evaluate((entry) => getComputedStyle(entry).borderTopColor);
  const faint = await line();
  await page.emulateMedia({ contrast: 'more' });
  expect(await line()).not.toBe(faint);
  await page.emulateMedia({ contrast: null, forcedColors: 'active' });
  const link = page.locator('fingerpost-groups .entry a').first();
  await link.focus();
  expect(await link.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
  expect(
    await page
      .locator('fingerpost-groups .arm')
      .first()
      .evaluate((arm) => getComputedStyle(arm).clipPath),
  ).toBe('none');
});
