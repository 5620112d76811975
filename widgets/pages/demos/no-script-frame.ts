/** A site whose editor strips scripts: only frames and links are left of what was pasted. Nothing on it runs, so a frame has the height it was given. */
import { html } from '../template.ts';
import { type DemoOptions, hostPage, notice } from './host.ts';

const place = 'somersham';

interface Pasted {
  words: string;
  source: string;
  height: number;
  sandbox: string;
  page: string;
}

const frame = (publicUrl: string, { words, source, height, sandbox, page }: Pasted) =>
  html`<iframe title=${words} src="${publicUrl}/embed/frame/${source}" width="100%" height=${height} sandbox=${sandbox}></iframe>
<p><a href="${publicUrl}${page}">${words}</a></p>`;

export const noScriptFrame = ({ publicUrl, stylesheet }: DemoOptions) =>
  hostPage({
    title: 'Somersham village hall',
    stylesheet,
    classes: 'no-script',
    body: html`${notice('the village hall')}
<main>
<h1>The village hall</h1>
<p>Our website lets us paste no scripts. These are frames, each with a plain link beneath it.</p>
${frame(publicUrl, {
  words: 'Groups in Somersham',
  source: `fingerpost-groups?place=${place}&heading=Groups+in+Somersham&limit=5&theme=village`,
  height: 640,
  sandbox: 'allow-scripts',
  page: `/groups?place=${place}`,
})}
<h2>Money</h2>
${frame(publicUrl, {
  words: 'Funding for Somersham',
  source: `fingerpost-funding?place=${place}&heading=Funding&limit=3&controls=none`,
  height: 640,
  sandbox: 'allow-popups',
  page: `/funding?place=${place}`,
})}
<h2>Is something missing?</h2>
${frame(publicUrl, {
  words: 'Add your group',
  source: 'fingerpost-suggest?place=Somersham&heading=Add+your+group',
  height: 200,
  sandbox: 'allow-scripts allow-forms allow-popups',
  page: '/suggest/groups?place=Somersham',
})}
</main>`,
  });
