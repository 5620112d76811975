/** What people type for a place in the form of a page, and what an element's link asks the site for: no script is needed for an answer. */
import { expect, countyTest as test } from '../../testkit/fixture.ts';
import { pagesOn, wordsOf } from './testkit.ts';

test.for([
  ['/groups?place=saint+ives', 'in St Ives'],
  ['/groups?near=saint+ives', 'in St Ives'],
  ['/groups?near=St+Iv', 'in St Ives'],
  ['/?near=st.+ives&q=club', 'St Ives'],
  ['/groups?place=pe283zz', 'PE28 3ZZ'],
  ['/groups?place=PE28', 'PE28'],
  ['/groups?place=Great+Yarmouth', 'Great Yarmouth'],
  [`/groups?place=${'x'.repeat(300)}`, 'x'.repeat(100)],
  ['/groups?near=%F0%9F%8E%AA', '🎪'],
] as const)('%s tells of the place', async ([address, told], { db }) => {
  const { status, body } = await pagesOn(db)(address);
  expect(status).toBe(200);
  expect(wordsOf(body)).toContain(told);
});

test('what the link of an element asks for is asked of the page: words, themes and a place', async ({ db }) => {
  const ask = pagesOn(db);
  const [own, linked] = await Promise.all([
    ask('/groups?q=club&place=soham&theme=health'),
    ask('/groups?query=club&near=soham&themes=health,food'),
  ]);
  const headingOf = ({ body }: { body: string }) => /<h1>[\s\S]*?<\/h1>/.exec(body)?.[0];
  expect(headingOf(linked)).toBe(headingOf(own));
  expect(headingOf(linked)).toContain('Soham');
});

test('the search is the front page, under the name that people try', async ({ db }) => {
  const { status, headers } = await pagesOn(db)('/search?near=saint+ives');
  expect([status, headers['location']]).toEqual([301, '/?near=saint+ives']);
});
