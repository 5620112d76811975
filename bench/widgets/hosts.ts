/** Pages of others with our elements in them, as a builder's snippet puts them there, on another origin than the service. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a visitor does once it stands. */
export interface Deed {
  readonly name: string;
  /** In the element: what has the focus. */
  readonly on: string;
  readonly keys: readonly string[];
}

export interface Host {
  readonly name: string;
  readonly html: string;
  /** In the shadow tree of the first element, once it stands. */
  readonly stands: string;
  readonly deeds?: readonly Deed[];
}

/** Where there is something of every kind. */
export interface Places {
  readonly district: string;
  readonly villages: readonly { slug: string; name: string }[];
}

const element = (name: string, attributes: string, style = '') =>
  `<fingerpost-${name} ${attributes}${style && ` style="${style}"`}><a href="/lists">The same list on its own page</a></fingerpost-${name}>`;
const type: Deed = { name: 'typing in its filter', on: 'input[type=search]', keys: ['c', 'o', 'm'] };
const open: Deed = { name: 'opening an entry', on: 'summary', keys: ['Enter'] };
const start: Deed = { name: 'opening the form', on: 'button', keys: ['Enter'] };
const kinds = ['groups', 'venues', 'funding', 'volunteering', 'events'];

export function hostsIn({ district, villages }: Places): readonly Host[] {
  const [village = { slug: district, name: district }] = villages;
  const list = (name: string, more = '', deeds = [open, type]): Host => ({
    name,
    html: element(name, `place="${district}" limit="20" heading="In the village" controls="query near themes audiences" ${more}`),
    stands: '.entry',
    deeds,
  });
  const form = (name: string): Host => ({ name, html: element(name, ''), stands: 'button', deeds: [start] });
  return [
    ...kinds.map((kind) => list(kind)),
    list('search', 'query="community"', [type]),
    { ...list('groups', 'layout="table"', [type]), name: 'groups as a table' },
    { ...list('groups', 'layout="map"'), name: 'groups beside a map', stands: '.to-map' },
    {
      name: 'the picker of places',
      html: element('groups', 'limit="5" controls="place"'),
      stands: '.entry',
      deeds: [{ name: 'typing a village', on: '#near, #place', keys: [...village.name.slice(0, 3).toLowerCase(), 'ArrowDown', 'Enter'] }],
    },
    { name: 'place', html: element('place', `place="${village.slug}"`), stands: '.glance' },
    ...['eligibility', 'suggest', 'funding-alerts'].map(form),
    { name: 'wish', html: element('wish', ''), stands: 'textarea' },
    {
      name: 'forty elements',
      html: Array.from({ length: 40 }, (_, index) =>
        element(
          kinds[index % kinds.length] ?? '',
          `place="${villages[index % villages.length]?.slug}" limit="5"`,
          'display:block;min-height:650px',
        ),
      ).join('<p>Words of the page.</p>'),
      stands: '.base',
    },
  ];
}

/** The page alone: what it takes a browser without us. */
export const alone: Host = { name: 'the page alone', html: '<p><a href="/lists">A list elsewhere</a></p>', stands: '' };

/** A page of somebody else, with words above and below what was pasted into it. */
export const pageWith = (html: string, script = '', lang = 'en-GB') => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Little Sedgeby</title></head>
<body style="font: 16px/1.5 sans-serif"><main><h1>Little Sedgeby</h1><p>What the page says by itself.</p>${html}<p>What it says below.</p></main>
${script && `<script type="module" src="${script}"></script>`}</body></html>`;

export interface HostSite {
  readonly origin: string;
  close(): Promise<unknown>;
}

/** @param pages by path; read when they are asked for */
export async function openHosts(pages: ReadonlyMap<string, string>): Promise<HostSite> {
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    if (request.url === '/own.js') return response.setHeader('content-type', 'text/javascript').end('document.title += "."');
    if (page === undefined) return response.writeHead(404).end();
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}
