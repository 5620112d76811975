/** The same page, asked of each server in its own words. */
import { parse, print, visit } from 'graphql';
import { getRequest, postRequest } from '../harness/load.ts';
import type { PeerName } from '../harness/servers.ts';
import { graphqlPath, persisted } from './document.ts';
import type { Position } from './positions.ts';

export const first = 20;
const encoded = (value: unknown, encoding: BufferEncoding) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString(encoding);

/** As GET of a document both sides know. */
export function known(name: Exclude<PeerName, 'constant' | 'tutorial'> | 'ours'): (position: Position) => string {
  const { id } = persisted('BenchListings');
  return ({ place, after, nameKey, id: listing }) => {
    switch (name) {
      case 'ours':
        return getRequest(graphqlPath(id, { place, first, after }));
      case 'mercurius':
        return getRequest(graphqlPath('listings', { place, first, after: encoded([nameKey, listing], 'base64url') }));
      case 'postgraphile':
        return getRequest(graphqlPath('listings', { place, name: nameKey, id: listing }));
      case 'sql':
        return getRequest(`/?${new URLSearchParams({ place, name: nameKey, id: String(listing) })}`);
    }
  };
}

/** What is asked of each listing: the selection of `nodes` in our own document. */
function selection(): string {
  let found = '';
  visit(parse(persisted('BenchListings').text), {
    Field({ name, selectionSet }) {
      if (name.value === 'nodes' && selectionSet) found = print(selectionSet);
    },
  });
  return found.replace(/\s+/g, ' ');
}
const literal = (value: string) => JSON.stringify(value);

/** As POST of a text nobody has seen: the page is written into the document itself, as a hand-made client does. */
export function unknown(name: 'ours' | 'tutorial'): (position: Position) => string {
  const nodes = selection();
  return ({ place, after, id }) => {
    const query =
      name === 'ours'
        ? `{ groups(filter: { base: { places: [${literal(place)}], exactPlace: true } }, sort: NAME, first: ${first}, after: ${literal(after)}) { pageInfo { hasNextPage } nodes ${nodes} } }`
        : `{ groups(place: ${literal(place)}, first: ${first}, after: ${literal(encoded(`GPC:N:${id}`, 'base64'))}) { pageInfo { hasNextPage } edges { node ${nodes} } } }`;
    return postRequest('/graphql', { query });
  };
}

/** As POST of one text again and again, the page in its variables. */
export function repeated(name: 'ours' | 'tutorial'): (position: Position) => string {
  const nodes = selection();
  return ({ place, after, id }) =>
    name === 'ours'
      ? postRequest('/graphql', {
          query: persisted('BenchListings').text.replace('BenchListings', 'Asked'),
          variables: { place, first, after },
        })
      : postRequest('/graphql', {
          query: `query Asked($place: String!, $first: Int!, $after: String) { groups(place: $place, first: $first, after: $after) { pageInfo { hasNextPage } edges { node ${nodes} } } }`,
          variables: { place, first, after: encoded(`GPC:N:${id}`, 'base64') },
        });
}
