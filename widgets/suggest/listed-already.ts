/** "Is it one of these?", while somebody types: the server compares, and nobody is bothered by what could not be looked up. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { type ListingKind, SuggestAlikeDocument, type SuggestAlikeQuery } from '../../generated/gql/graphql.ts';
import { safeUrl } from '../parts/links.ts';
import { ask } from './ask.ts';
import { say } from './words/words.ts';

/** Typing is answered after this pause, in milliseconds. */
const pause = 500;
/** The fields that tell one listing from another. */
const telling = ['name', 'places', 'location/postcode', 'website'] as const;

interface Looking {
  readonly endpoint: string;
  readonly kind: ListingKind;
  /** What is typed now. */
  readonly data: () => FormData;
}

export class ListedAlready implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #found: SuggestAlikeQuery['listedAlready'] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  /** Called with each key; @param field the one that was typed into */
  typed(field: string, looking: Looking): void {
    if (!telling.some((name) => name === field)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(looking), pause);
  }

  async #look({ endpoint, kind, data }: Looking): Promise<void> {
    const typed = data();
    const [name = '', ...others] = telling.map((field) => String(typed.get(field) ?? '').trim());
    const [place, postcode, website] = others.map((text) => text || null);
    const asked = { kind, name, place: place ?? null, postcode: postcode ?? null, website: website ?? null };
    const key = JSON.stringify(asked);
    if (key === this.#asked) return;
    this.#asked = key;
    const found = name.length > 2 ? await ask(endpoint, SuggestAlikeDocument, asked).catch(() => null) : null;
    // An answer that comes after the next question was asked is about what no longer stands there.
    if (key !== this.#asked) return;
    this.#found = found?.listedAlready ?? [];
    this.#host.requestUpdate();
  }

  /** @param home where the public site is, without a slash at its end */
  render(home: string): TemplateResult {
    const entry = ({ name, url, slug, places: [place] }: SuggestAlikeQuery['listedAlready'][number]) =>
      html`<li><a part="link" target="_blank" href=${safeUrl(url) ?? nothing}>${name}${place ? `, ${place.name}` : ''} ${say().newTab}</a><br>
        <a part="link" target="_blank" href="${home}/suggest/change/${slug}">${say().correct(name)} ${say().newTab}</a></li>`;
    return html`<div role="status" part="choices">
      ${
        this.#found.length
          ? html`<div class="notice">
              <p><strong>${say().oneOfThese}</strong> ${say().listedAlready}</p>
              <ul>${this.#found.map(entry)}</ul>
            </div>`
          : nothing
      }
    </div>`;
  }
}
