/** The plugin says what the elements take, and prints nothing that was not escaped. Run by PHP itself where there is one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { wordpressPlugin } from '../../server/embeds/wordpress-plugin.ts';
import { readChoices } from '../builder/choices.ts';
import { attributeNames, elementChoices } from '../builder/elements.ts';
import { scriptSnippet, shortcodeSnippet } from '../builder/snippets.ts';

const file = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const php = file('fingerpost.php');
const publicUrl = 'https://fingerpost.example';

/** All but what the loader sets. */
const attributes = attributeNames.filter((name) => name !== 'endpoint');
const listOf = (name: string) => {
  const [, inside = ''] = new RegExp(`const ${name} = array\\(([\\s\\S]*?)\\n\\);`).exec(php) ?? [];
  return [...inside.matchAll(/^\t'([^']+)'(?:\s*=> '([^']+)')?/gm)].map(([, key = '', value]) => [key, value]);
};

test('it knows the elements and attributes that the builder knows, in PHP, in the block and in the editor', () => {
  expect(listOf('FINGERPOST_ELEMENTS')).toEqual(elementChoices.map(({ name, path }) => [name, path]));
  expect(listOf('FINGERPOST_ATTRIBUTES').map(([name]) => name)).toEqual(attributes);
  const block = JSON.parse(file('block.json'));
  expect(Object.keys(block.attributes)).toEqual(['element', ...attributes]);
  expect(file('readme.txt')).toContain(`It may be given: ${attributes.join(', ')}.`);
  const editor = file('editor.js');
  const asked = [...editor.matchAll(/^ {4}\['([a-z-]+)', '[^']+', '/gm)].map(([, name]) => name);
  expect(new Set(asked)).toEqual(new Set(attributes.filter((name) => name !== 'listing' && name !== 'report')));
  for (const { name } of elementChoices) expect(editor, name).toContain(`['${name}', '`);
});

test('whatever is printed went through an escape', () => {
  expect(php.match(/'(?:="| href="| style="|<a href="|">)' \. (?!esc_(?:attr|url|html)\()/g)).toBeNull();
  expect(php).not.toMatch(/\becho\b|\beval\b|\$_(?:GET|POST|REQUEST)|wp_remote|file_get_contents|setcookie/);
});

test('the zip holds the plugin, whole, with the address of this Fingerpost in it', () => {
  const zip = wordpressPlugin('https://county.example');
  const found = new Map<string, string>();
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [sum, size, name] = [zip.readUInt32LE(at + 14), zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26)];
    const body = zip.subarray(at + 30 + name, at + 30 + name + size);
    expect(crc32(body)).toBe(sum);
    found.set(zip.toString('utf8', at + 30, at + 30 + name), body.toString());
    at += 30 + name + size;
  }
  expect([...found.keys()]).toEqual(
    ['block.json', 'editor.asset.php', 'editor.js', 'fingerpost.php', 'readme.txt'].map((name) => `fingerpost/${name}`),
  );
  expect(found.get('fingerpost/fingerpost.php')).toContain("define( 'FINGERPOST_ADDRESS', 'https://county.example' );");
  expect(zip.readUInt32LE(zip.length - 22)).toBe(0x06054b50);
});

const stubs = `<?php
define('ABSPATH', '/');
$GLOBALS['blocks'] = array();
function shortcode_atts($pairs, $given) { $out = array(); foreach ($pairs as $k => $v) { $out[$k] = array_key_exists($k, $given) ? $given[$k] : $v; } return $out; }
function esc_attr($s) { return htmlspecialchars($s, ENT_QUOTES, 'UTF-8'); }
function esc_html($s) { return htmlspecialchars($s, ENT_QUOTES, 'UTF-8'); }
function esc_url($s) { return preg_match('#^https?://#i', $s) ? htmlspecialchars(str_replace(array('"', "'", '<', '>', ' '), array('', '%27', '', '', '%20'), $s), ENT_QUOTES, 'UTF-8') : ''; }
function untrailingslashit($s) { return rtrim($s, '/'); }
function wp_get_script_tag($a) { return '<script type="' . esc_attr($a['type']) . '" src="' . $a['src'] . '"></script>' . "\\n"; }
function add_shortcode($n, $f) { $GLOBALS['short'] = array($n, $f); }
function add_action($n, $f) { if ('init' === $n) { $f(); } }
function register_block_type($d, $a) { $GLOBALS['blocks'][] = $a['render_callback']; }
require $argv[1];
echo json_encode(array('short' => $GLOBALS['short'], 'blocks' => $GLOBALS['blocks'], 'printed' => array_map('fingerpost_snippet', json_decode(stream_get_contents(STDIN), true))));
`;

function run(given: readonly object[]): { printed: string[]; short: string[]; blocks: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'fingerpost-php-'));
  try {
    writeFileSync(join(folder, 'stubs.php'), stubs);
    const plugin = new URL('fingerpost.php', import.meta.url).pathname;
    const out = execFileSync('php', ['-d', 'error_reporting=-1', '-d', 'display_errors=stderr', join(folder, 'stubs.php'), plugin], {
      input: JSON.stringify(given),
    });
    return JSON.parse(String(out));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What WordPress reads from a shortcode. */
const shortcodeValues = (code: string) =>
  Object.fromEntries([...code.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));

describe.runIf(spawnSync('php', ['-v']).status === 0)('run by PHP', () => {
  test('it prints the builder’s own snippet, from a shortcode and from a block', () => {
    const look = 'place=somersham&heading=Tea+%5B%22at%22%5D+4+%26+cake%5C&theme=council';
    const all = [
      'element=groups&themes=arts&limit=5&query=chair+yoga',
      'element=venues&capacity=80&hirer-class=private&max-price=25&facilities=kitchen+stage',
      'element=funding&who=people',
      'element=volunteering&commitment=one_off+flexible&from-home=yes&age=15',
      'element=events&when=weekend&from=2026-12-01&until=2026-12-31',
      'element=search&kinds=opportunity',
      'element=search&kinds=group+event',
      'element=suggest&kind=role',
      'element=funding-alerts&kinds=fund+event',
    ].map((address) => ({
      choices: readChoices(new URLSearchParams(`${address}&${look}`)),
      place: { slug: 'somersham', name: 'Somersham' },
      publicUrl,
    }));
    const { printed, short, blocks } = run(all.map((chosen) => shortcodeValues(shortcodeSnippet(chosen))));
    const flat = (html = '') =>
      html
        .replaceAll('&#039;', '&#39;')
        .replaceAll('&amp;', '&')
        .replaceAll('+', '%20')
        .replace(/>\s+</g, '><')
        .replace(/\s*limit="5"/, ' limit="5"');
    expect(printed.map(flat)).toEqual(all.map((chosen) => flat(scriptSnippet(chosen))));
    expect([short, blocks]).toEqual([['fingerpost', 'fingerpost_snippet'], ['fingerpost_snippet']]);
  });

  test('hostile values stay values, and what it does not know is not printed', () => {
    const hostile = '"><script>alert(1)</script>';
    const { printed } = run([
      { heading: hostile, place: hostile, style: 'background: url(//x); --fingerpost-link: red; position: fixed', onclick: 'x' },
      { element: 'groups onload=x' },
      { address: 'javascript:alert(1)' },
      { element: 'place', place: 'st-neots' },
      { heading: ['a'] },
    ]);
    expect(printed[0]).not.toMatch(/<script>|onclick|url\(|position/);
    expect(printed[0]).toContain('style="--fingerpost-link: red"');
    expect(printed.slice(1, 3)).toEqual(['', '']);
    expect(printed[3]).toContain(`href="${publicUrl}/places/st-neots"`);
    expect(printed[4]).toContain('<fingerpost-groups>');
  });
});
