/** What is copied into a page that shows elements: the address that never changes, a version with its hashes, and what a strict policy must name. */
import type { Installation } from '../legal/facts.ts';

type Build = NonNullable<Installation['widgets']>;
const loader = 'fingerpost.js';

export const stable = (publicUrl: string) => `<script type="module" src="${publicUrl}/embed/${loader}"></script>`;

export function pinned(publicUrl: string, { version, files }: Build): string {
  const address = (file: string) => `${publicUrl}/embed/${version}/${file}`;
  const integrity = Object.fromEntries(Object.entries(files).map(([file, hash]) => [address(file), hash]));
  const map = JSON.stringify({ integrity }, null, 2);
  return `<script type="importmap">
${map}
</script>
<script type="module" src="${address(loader)}"
  integrity="${files[loader] ?? ''}" crossorigin></script>`;
}

/** Lists and forms each bring their own copy of Lit, which makes its policy twice where both stand on a page. */
export const strictPolicy = (publicUrl: string) => `Content-Security-Policy: script-src ${publicUrl}; connect-src ${publicUrl};
  style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;
