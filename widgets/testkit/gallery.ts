/** The gallery as the server gives it out, without a database: its page, its canned service, the built widgets and the files of our pages. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { galleryRoom } from '../../server/http/gallery-room.ts';
import { makeLog } from '../../server/http/log.ts';
import { readPageAssets } from '../../server/http/pages/assets.ts';
import { readGallery } from '../../server/http/pages/gallery.ts';
import type { Shown } from '../gallery/states.ts';
import type { Built } from './build.ts';

export async function openGallery(files: ReadonlyMap<string, Built>): Promise<{ origin: string; close: () => Promise<unknown> }> {
  const room = galleryRoom();
  const silent = makeLog('silent');
  const assets = readPageAssets();
  let origin = '';
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', origin);
    const give = (type: string, body: string | Buffer, headers: Record<string, string> = {}) =>
      response.writeHead(200, { ...headers, 'content-type': type }).end(body);
    if (pathname === '/demo/gallery') {
      const { headers, body } = readGallery({ publicUrl: origin, search: searchParams, assets });
      return give('text/html; charset=utf-8', body, headers);
    }
    if (room.claims(pathname)) {
      const signal = AbortSignal.timeout(60_000);
      const gone = () => {};
      return room
        .answer({
          request,
          response,
          url: new URL(request.url ?? '/', origin),
          path: pathname,
          address: '',
          requestId: '',
          log: silent,
          signal,
        })
        .catch(gone);
    }
    if (pathname === '/tiles/outlines.json') return give('application/json', '{"tiles":null,"outlines":[],"names":[],"owed":[]}');
    const asset = assets.files.get(pathname);
    if (asset) return give(asset.type, asset.body);
    const file = files.get(pathname.replace('/embed/', ''));
    return file ? give('text/javascript', file.code) : response.writeHead(404).end();
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** High enough for all of an element's states to be near the screen at once. */
export const tall = 60_000;

/** One element in all its states, each as far as it will come. */
export async function openShown(page: Page, { name, states }: Shown): Promise<void> {
  await page.goto(`/demo/gallery?show=${name}`);
  const waiting = states.filter(({ withoutScript }) => !withoutScript).map(({ id }) => `${name}-${id}`);
  const still = waiting.filter((id) => /-(loading|bare)$/.test(id));
  await page.waitForFunction(
    ([ids, busy, tag]) =>
      ids.every((id) => {
        const element = document.querySelector(`#${id} > ${tag}`) as HTMLElement | null;
        const base = element?.shadowRoot?.querySelector('.base');
        if (!element || !base) return false;
        if (element.dataset['press'] && element.dataset['pressed'] === undefined) return false;
        const isBusy =
          /Fetching|Looking …/.test(base.textContent ?? '') || base.querySelector('[aria-busy=true], .map-room:empty, button:disabled');
        return busy.includes(id) || !isBusy;
      }),
    [waiting, still, `fingerpost-${name}`] as const,
    { timeout: 15_000, polling: 100 },
  );
  await page.evaluate(() => document.fonts.ready);
}
