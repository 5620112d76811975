import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { type Finding, verdictOf } from '../../widgets/builder/live/findings.ts';
import { say } from '../../widgets/builder/live/words/words.ts';
import { elements } from '../../widgets/elements.ts';
import { makeOutbound } from '../outbound/fetch.ts';
import { judge } from './judge.ts';
import { lookAt } from './live-check.ts';
import { pageFacts } from './page-facts.ts';
import { isAllowed } from './policy.ts';
import { readPage } from './read-page.ts';

const publicUrl = 'https://fingerpost.example';
const script = `<script type="module" src="${publicUrl}/embed/fingerpost.js"></script>`;
const link = `<a href="${publicUrl}/groups?place=somersham">Groups</a>`;
const element = `<fingerpost-groups place="somersham" heading="Groups">${link}</fingerpost-groups>`;
const places = new Map<string, { slug: string; name: string } | { meant: string | null }>([
  ['somersham', { slug: 'somersham', name: 'Somersham' }],
  ['Somersham', { slug: 'somersham', name: 'Somersham' }],
  ['sohamm', { meant: 'soham' }],
]);

const found = (html: string, more: { page?: string; policies?: string[] } = {}): Finding[] =>
  judge({
    facts: pageFacts(html),
    page: new URL(more.page ?? 'https://www.parish.example/groups'),
    policies: more.policies ?? [],
    publicUrl,
    places,
  });
const sorts = (findings: readonly Finding[]) => findings.map(({ is }) => is);

test('the snippet as it is pasted is live, and says for which place', () => {
  const findings = found(`<p>Hello</p>${script}${element}`);
  expect(findings).toEqual([
    { is: 'loader', address: `${publicUrl}/embed/fingerpost.js` },
    { is: 'element', tag: 'fingerpost-groups', places: ['Somersham'] },
    { is: 'links', count: 1 },
  ]);
  expect(verdictOf(findings)).toBe('yes');
});

test('a frame is live by itself; a link is a link; an empty page is neither', () => {
  const frame = `<iframe src="${publicUrl}/embed/frame/groups?place=somersham" title="Groups"></iframe>`;
  expect(verdictOf(found(frame))).toBe('yes');
  expect(verdictOf(found(link))).toBe('link');
  expect(found('<p>Dogs on leads</p>')).toEqual([{ is: 'nothing' }]);
  expect(sorts(found('<meta name="generator" content="Wix.com Website Builder">'))).toEqual(['nothing', 'in-a-box']);
});

describe.for<[mistake: string, html: string, is: Finding['is'], more?: Parameters<typeof found>[1]]>([
  ['the script was stripped', element, 'no-script'],
  [
    'the script is in a noscript, a template or a comment',
    `<noscript>${script}</noscript><template>${script}</template><!--${script}-->${element}`,
    'no-script',
  ],
  ['the element was stripped', script, 'no-element'],
  ['the script is another county’s', script.replace('fingerpost.example', 'other.example') + element, 'other-host'],
  ['the script lost its type', script.replace(' type="module"', '') + element, 'not-a-module'],
  ['the script is http on a page of https', script.replace('https', 'http') + element, 'insecure'],
  ['the code is shown as text', script.replaceAll('<', '&lt;') + element.replaceAll('<', '&lt;'), 'shown-as-text'],
  ['the code is in a comment', `<!-- ${script}${element} -->`, 'commented-out'],
  ['an element is misspelt', `${script}<fingerpost-gruops>${link}</fingerpost-gruops>`, 'unknown-element'],
  ['an attribute is misspelt', script + element.replace('place=', 'places='), 'unknown-attribute'],
  ['a layout is none', script + element.replace('heading', 'layout="tiles" heading'), 'unknown-value'],
  ['a place is misspelt', script + element.replace('"somersham"', '"sohamm"'), 'unknown-place'],
  ['a place is written as a name', script + element.replace('"somersham"', '"Somersham"'), 'unknown-place'],
  ['a place at a glance has no place', `${script}<fingerpost-place>${link}</fingerpost-place>`, 'no-place'],
  ['a policy forbids the script', script + element, 'policy', { policies: ["script-src 'self'"] }],
  ['a policy forbids the questions', script + element, 'policy', { policies: [`default-src 'self'; script-src ${publicUrl}`] }],
  [
    'a policy in the page forbids it',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">${script}${element}`,
    'policy',
  ],
  [
    'a policy forbids the frame',
    `<iframe title="x" src="${publicUrl}/embed/frame/groups"></iframe>`,
    'policy',
    { policies: ["frame-src 'none'"] },
  ],
])('when %s', ([, html, is, more]) => {
  test('it is told of, with what to do', () => {
    const findings = found(html, more);
    expect(verdictOf(findings)).toBe('nearly');
    const finding = findings.find((one) => one.is === is);
    expect(sorts(findings)).toContain(is);
    const [what, todo] = (say().findings[is] as (one: unknown) => [string, string])(finding);
    expect(what.length).toBeGreaterThan(20);
    expect(todo?.length).toBeGreaterThan(15);
    expect(what + todo).not.toMatch(/undefined|\[object/);
  });
});

test('a misspelt attribute and place are answered with what was meant', () => {
  const findings = found(script + element.replace('place="somersham"', 'theme="arts" place="sohamm" onclick="x" data-block="1"'));
  expect(findings).toContainEqual({ is: 'unknown-attribute', tag: 'fingerpost-groups', name: 'theme', meant: 'themes' });
  expect(findings).toContainEqual({ is: 'unknown-place', tag: 'fingerpost-groups', value: 'sohamm', meant: 'soham' });
  expect(findings.filter(({ is }) => is === 'unknown-attribute')).toHaveLength(2);
});

test('a form takes the name of a place', () => {
  const alerts = `<fingerpost-funding-alerts place="Somersham">${link}</fingerpost-funding-alerts>`;
  expect(verdictOf(found(script + alerts))).toBe('yes');
});

describe.for(Object.keys(elements))('<%s>', (tag) => {
  test('is one of ours: it is live, and is told of by a name', () => {
    const findings = found(`${script}<${tag} place="somersham" heading="Here">${link}</${tag}>`);
    expect(findings.filter(({ is }) => is !== 'loader' && is !== 'links')).toMatchObject([{ is: 'element', tag }]);
    expect(verdictOf(findings)).toBe('yes');
    expect(say().findings.element({ is: 'element', tag, places: [] })[0]).not.toContain('fingerpost-');
  });
});

test('what tells what is missing is looked at as all others are', () => {
  const wish = (attributes: string) => found(`${script}<fingerpost-wish ${attributes}>${link}</fingerpost-wish>`);
  expect(verdictOf(wish('place="Somersham" theme="sport" kind="groups" words="chess"'))).toBe('yes');
  expect(wish('themes="sport"')).toContainEqual({ is: 'unknown-attribute', tag: 'fingerpost-wish', name: 'themes', meant: 'theme' });
});

test.for([
  ["script-src 'self' https://fingerpost.example", true],
  ['script-src https:', true],
  ['script-src *.example', true],
  ['default-src *', true],
  ['script-src https://fingerpost.example/embed/', true],
  ['script-src https://fingerpost.example:8443', false],
  ["script-src 'nonce-abc' 'strict-dynamic' https://fingerpost.example", false],
  ["script-src 'none'", false],
  ["script-src-elem 'self'; script-src *", false],
  ["img-src 'none'", true],
] as const)('the policy %s: %s', ([policy, allowed]) => {
  const address = new URL(`${publicUrl}/embed/fingerpost.js`);
  expect(isAllowed([policy], 'script', address, new URL('https://www.parish.example/'))).toBe(allowed);
});

test('a script with the page’s own nonce is let in', () => {
  const page = script.replace('<script', '<script nonce="abc"') + element;
  expect(verdictOf(found(page, { policies: ["script-src 'nonce-abc' 'strict-dynamic'"] }))).toBe('yes');
});

describe('a page that means harm', () => {
  test('is given up when it takes too long, and the server goes on meanwhile', async () => {
    const began = performance.now();
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 20);
    expect(await readPage('<div><p>'.repeat(180_000), 700)).toBeNull();
    clearInterval(ticking);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(ticks).toBeGreaterThan(10);
  });

  test('may be as deep as it likes', () => {
    expect(pageFacts(`${'<b>'.repeat(2000)}${element}`).elements).toHaveLength(1);
  });
});

describe('looking', () => {
  const listener: { answer: RequestListener } = { answer: (_request, response) => void response.end() };
  const server = createServer((request, response) => listener.answer(request, response));
  const ready = new Promise<string>((done) =>
    server.listen(0, '127.0.0.1', () => done(`127.0.0.1:${(server.address() as AddressInfo).port}`)),
  );
  afterAll(() => void server.close());
  const placeNamed = async (name: string) => places.get(name) ?? { meant: null };

  test('a page is fetched once and read in its own letters', async () => {
    const host = await ready;
    let asked = 0;
    listener.answer = (_request, response) => {
      asked += 1;
      response.setHeader('content-type', 'text/html; charset=windows-1252');
      response.end(Buffer.from(`<title>Caf\u00e9</title>${script}${element}`, 'latin1'));
    };
    const fetch = makeOutbound({ userAgent: 'Fingerpost', hosts: new Set([host]) });
    const looked = await lookAt(`http://${host}/`, { fetch, publicUrl, placeNamed });
    expect(looked && 'findings' in looked && verdictOf(looked.findings)).toBe('yes');
    expect(asked).toBe(1);
  });

  test('a page inside the network is refused, and so is one that leads there', async () => {
    const host = await ready;
    listener.answer = (_request, response) => void response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end();
    const guarded = makeOutbound({ userAgent: 'Fingerpost' });
    await expect(lookAt(`http://${host}/`, { fetch: guarded, publicUrl, placeNamed })).rejects.toMatchObject({ reason: 'not-allowed' });
    const fetch = makeOutbound({ userAgent: 'Fingerpost', hosts: new Set([host]) });
    await expect(lookAt(`http://${host}/`, { fetch, publicUrl, placeNamed })).rejects.toMatchObject({ reason: 'not-allowed' });
  });

  test('an error page and a file are told of as what they are', async () => {
    const host = await ready;
    const fetch = makeOutbound({ userAgent: 'Fingerpost', hosts: new Set([host]) });
    listener.answer = (_request, response) => void response.writeHead(404).end(element);
    expect(await lookAt(`http://${host}/`, { fetch, publicUrl, placeNamed })).toEqual({ status: 404 });
    listener.answer = (_request, response) => void response.setHeader('content-type', 'application/pdf').end('%PDF');
    await expect(lookAt(`http://${host}/`, { fetch, publicUrl, placeNamed })).rejects.toMatchObject({ reason: 'wrong-type' });
  });
});
