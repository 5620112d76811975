/** The gallery as the server gives it out, without a database: its page, its canned service, the built widgets and the files of our pages. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { readPageAssets } from '../../server/http/pages/assets.ts';
import { readGallery } from '../../server/http/pages/gallery.ts';
import { galleryAnswer } from '../gallery/answers.ts';
import { galleryService } from '../gallery/page.ts';
import type { Shown } from '../gallery/states.ts';
import type { Built } from './build.ts';
import { documentNames } from './site.ts';

export async function openGallery(files: Map<string, Built>): Promise<{ origin: string; close: () => Promise<unknown> }> {
  const names = documentNames();
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
    if (pathname.startsWith(galleryService)) {
      const asked = request.method === 'POST' ? JSON.parse(await text(request)) : Object.fromEntries(searchParams);
      const variables = typeof asked.variables === 'string' ? JSON.parse(asked.variables) : asked.variables;
      const reply = galleryAnswer(pathname.slice(galleryService.length), names.get(asked.documentId) ?? '', variables);
      if (!reply) return response.writeHead(404).end();
      if (reply.after) await pause(reply.after);
      return response.writeHead(reply.status, { 'content-type': reply.type }).end(reply.body);
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
