/** The WordPress plugin as a zip that can be uploaded: the files of widgets/wordpress, which know this Fingerpost's address. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { zipOf } from './zip.ts';

const folder = resolve(import.meta.dirname, '../../widgets/wordpress');
const placeholder = 'https://fingerpost.example';

/** The address goes into PHP between single quotes, where a backslash and a quote mean something. */
const forPhp = (text: string) => text.replace(/['\\]/g, '\\$&');

export function wordpressPlugin(publicUrl: string): Buffer {
  const names = readdirSync(folder)
    .filter((name) => /\.(?:php|txt|json|js)$/.test(name))
    .sort();
  return zipOf(
    names.map((name) => {
      const text = readFileSync(resolve(folder, name), 'utf8');
      return { path: `fingerpost/${name}`, text: text.replaceAll(placeholder, name.endsWith('.php') ? forPhp(publicUrl) : publicUrl) };
    }),
  );
}
