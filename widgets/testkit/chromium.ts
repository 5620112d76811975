/** A real Chromium for tests: the one we print with (server/paper/chromium.ts). */
import type { Browser } from 'playwright-core';
import { launchChromium as launch } from '../../server/paper/chromium.ts';

export const launchChromium = (): Promise<Browser> => launch(process.env['CHROMIUM_PATH']);
