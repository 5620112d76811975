/** `/embed/live`: a clerk gives the address of their page and is told, in words, what is on it of ours and what stands in the way. */
import type { Page } from '../../pages/document.ts';
import { html, nothing } from '../../pages/template.ts';
import { builderPath } from '../choices.ts';
import { livePath } from '../made.ts';
import { say as ofBuilder } from '../words/words.ts';
import { type Finding, sortOf, verdictOf } from './findings.ts';
import { say } from './words/words.ts';

export interface LivePage {
  /** As typed. */
  address: string;
  /** Why it was not looked at. */
  fault?: string;
  seen?: { address: string; findings: readonly Finding[]; cut: boolean };
}

export function livePage({ address, fault, seen }: LivePage): Page {
  const words = say();
  return {
    path: livePath,
    title: `${seen ? `${words.verdicts[verdictOf(seen.findings)]} ` : fault ? `${fault} ` : ''}${words.title} – Fingerpost`,
    description: words.summary,
    unindexed: Boolean(seen ?? fault),
    trail: [
      { name: 'Fingerpost', path: '/' },
      { name: ofBuilder().breadcrumb, path: builderPath },
      { name: words.title, path: livePath },
    ],
    body: html`<div class="builder">
<h1>${words.title}</h1>
<p class="summary">${words.summary}</p>
${seen ? outcome(seen) : nothing}
<form class="plain" action=${livePath} method="post">
<div class="field"><label for="page">${words.address}</label><p class="hint" id="page-hint">${words.hint}</p>
${fault ? html`<p class="fault" id="page-fault" role="alert">${fault}</p>` : nothing}
<input id="page" name="page" value=${address} maxlength="2048" inputmode="url" autocomplete="url" spellcheck="false" aria-describedby=${fault ? 'page-fault page-hint' : 'page-hint'} aria-invalid=${fault ? 'true' : nothing}></div>
<button>${words.button}</button>
</form>
<p class="hint">${words.kept}</p>
<p><a class="tap" href=${builderPath}>${words.back}</a></p>
</div>`,
  };
}

function outcome({ address, findings, cut }: NonNullable<LivePage['seen']>) {
  const words = say();
  const verdict = verdictOf(findings);
  const part = (sort: ReturnType<typeof sortOf>, heading: string) => {
    const all = findings.filter((finding) => sortOf(finding) === sort);
    return all.length ? html`<h3>${heading}</h3><ul class="findings ${sort}">${all.map(item)}</ul>` : nothing;
  };
  return html`<section class="verdict-box ${verdict}" role="status" aria-labelledby="verdict">
<h2 id="verdict">${words.verdicts[verdict]}</h2>
<p class="fine">${words.looked(address)}${cut ? html` ${words.cut}` : nothing}</p>
${part('problem', words.problems)}
${part('good', words.good)}
${part('advice', words.advice)}
</section>`;
}

function item(finding: Finding) {
  const told = say().findings[finding.is] as (one: Finding) => readonly [string, string?];
  const [what, todo] = told(finding);
  return html`<li>${what}${todo ? html`<br><strong>${todo}</strong>` : nothing}</li>`;
}
