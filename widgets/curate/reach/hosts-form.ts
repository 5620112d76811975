import { html, nothing } from 'lit';

interface Acts {
  set: (words: string) => void;
  save: () => void;
  leave: () => void;
}

/** The websites of a body, one a line. */
export function hostsForm(typed: string, faults: readonly object[], fault: string, { set, save, leave }: Acts) {
  const wrong = faults.length > 0 || fault !== '';
  return html`<form class="inline-form" novalidate aria-label="Its websites" @submit=${(event: Event) => {
    event.preventDefault();
    save();
  }} @keydown=${(event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  }}>
${fault ? html`<p class="fault" id="hosts-fault">${fault}</p>` : nothing}
<p class="field"><label for="hosts">Its websites, one on each line</label><span class="fine hint" id="hosts-hint">Such as manea.org.uk; an address copied from the browser will do.</span>
  <textarea id="hosts" rows="3" spellcheck="false" autocapitalize="off" .value=${typed} aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? 'hosts-fault hosts-hint' : 'hosts-hint'} @input=${(event: Event) => set((event.target as HTMLTextAreaElement).value)}></textarea></p>
<p><strong>When you press it:</strong> embeds seen there count for this body from now on, those of the last 90 days too.</p>
<p class="many"><button>Save its websites</button><button type="button" class="second" @click=${leave}>Leave it</button></p></form>`;
}
