/** Elements must render where there is no window: the public pages are made of them. */
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { expect, test } from 'vitest';
import './groups/groups.define.ts';
import './search/search.define.ts';
import { edges, group, groups, search } from './testkit/answers.ts';

const words = (markup: string) => markup.replace(/<!--.*?-->/g, '');

test('a list of groups renders on the server from the data it is given', async () => {
  const { data } = groups(edges([group('Sedgeby Singers'), group('<b>Sly</b>')], 2));
  const page = words(
    await collectResult(
      render(html`<fingerpost-groups heading="Groups" endpoint="https://fingerpost.example/graphql" .initial=${data}></fingerpost-groups>`),
    ),
  );
  expect(page).toContain('Sedgeby Singers');
  expect(page).toContain('2 groups.');
  expect(page).toContain('&lt;b&gt;Sly&lt;/b&gt;');
  expect(page).toContain('href="https://fingerpost.example/groups"');
});

test('without data it renders what is inside', async () => {
  const page = words(await collectResult(render(html`<fingerpost-groups><a href="/groups">Groups</a></fingerpost-groups>`)));
  expect(page).toContain('<slot></slot>');
  expect(page).toContain('<a href="/groups">Groups</a>');
});

test('a search renders with its results', async () => {
  const page = words(await collectResult(render(html`<fingerpost-search query="sedge" .initial=${search().data}></fingerpost-search>`)));
  expect(page).toContain('Sedge Small Grants');
});
