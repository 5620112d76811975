import type { LitElement } from 'lit';

const dark = globalThis.matchMedia?.('(prefers-color-scheme: dark)');

/**
 * The colour this page gives its links, which a stylesheet cannot hand into a shadow tree: read from the widget's own fallback link, or from one put
 * in for the moment of reading. A link dressed as a button has the colour of its label, not of a link, and is not asked.
 */
export class HostLink {
  #host: LitElement;
  #colour: string | undefined;
  constructor(host: LitElement) {
    this.#host = host;
  }

  /** To be called before the first rendering: content that is no longer shown has no colour. */
  read() {
    const host = this.#host;
    this.#colour ??= [...host.querySelectorAll('a[href]')].map(colourOf).find(Boolean) ?? probed((probe) => host.append(probe));
  }

  connected() {
    dark?.addEventListener('change', this.#turned);
  }

  disconnected() {
    dark?.removeEventListener('change', this.#turned);
  }

  /** Gives it to what was rendered. */
  put() {
    if (this.#colour) this.#host.renderRoot.querySelector<HTMLElement>('.base')?.style.setProperty('--_host-link', this.#colour);
  }

  /** A page that turns dark in the evening has links of another colour. What is inside an element is no longer drawn then: it is read beside it. */
  #turned = () => {
    this.#colour &&= probed((probe) => this.#host.after(probe)) ?? this.#colour;
    this.put();
  };
}

function probed(put: (probe: HTMLElement) => void): string | undefined {
  const probe = document.createElement('a');
  probe.href = '#';
  probe.hidden = true;
  put(probe);
  const colour = colourOf(probe);
  probe.remove();
  return colour;
}

function colourOf(link: Element): string | undefined {
  const { color, backgroundColor, backgroundImage } = getComputedStyle(link);
  return backgroundImage === 'none' && (backgroundColor === 'transparent' || backgroundColor.endsWith(', 0)')) ? color : undefined;
}
