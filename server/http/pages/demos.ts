/** `/demo/<host>`: websites of others as they may well be, with elements in them. */
import { drupal } from '../../../widgets/pages/demos/drupal.ts';
import { govuk } from '../../../widgets/pages/demos/govuk.ts';
import type { DemoOptions } from '../../../widgets/pages/demos/host.ts';
import { noScriptFrame } from '../../../widgets/pages/demos/no-script-frame.ts';
import { demoParish } from '../../../widgets/pages/demos/parish.ts';
import { plain } from '../../../widgets/pages/demos/plain.ts';
import { wordpress } from '../../../widgets/pages/demos/wordpress.ts';
import type { TemplateResult } from '../../../widgets/pages/template.ts';
import { htmlAnswer, type PageAnswer, withWidgets } from './answer.ts';
import type { PageAssets } from './assets.ts';

const hosts: Readonly<Record<string, (options: DemoOptions) => TemplateResult>> = {
  parish: demoParish,
  plain,
  wordpress,
  drupal,
  govuk,
  'no-script-frame': noScriptFrame,
};

/** The names of all of them. */
export const demoHosts = Object.keys(hosts);

interface DemoRequest {
  publicUrl: string;
  host: string;
  assets: PageAssets;
}

/** Null for a host there is none of. */
export function readDemo({ publicUrl, host, assets }: DemoRequest): PageAnswer | null {
  if (!Object.hasOwn(hosts, host)) return null;
  const stylesheet = assets.demoStylesheets[host] ?? assets.demoStylesheet;
  const template = hosts[host]?.({ publicUrl, stylesheet });
  return template ? htmlAnswer(template, 200, withWidgets(publicUrl)) : null;
}
