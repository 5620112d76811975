import { html, type PropertyDeclarations } from 'lit';
import { OpenAlertFormDocument, SubscribeAlertsDocument } from '../../generated/gql/graphql.ts';
import { alertFolds, isFolded } from '../parts/alert-folds.ts';
import { languageNow } from '../parts/language.ts';
import { homeOf } from '../parts/links.ts';
import { ask } from '../suggest/ask.ts';
import type { Field } from '../suggest/fields.ts';
import { FormElement, type Given, type Show } from '../suggest/form-element.ts';
import { say } from './words/words.ts';

const names: Readonly<Record<string, string>> = { fund: 'FUND', role: 'OPPORTUNITY', event: 'EVENT', group: 'GROUP', venue: 'VENUE' };

/**
 * @summary A form on which anybody asks to be told by e-mail of new funding and of what else is new, and of deadlines, without an account.
 *
 * @attr {string} place - Names or slugs of the places that the form begins with, separated by commas.
 * @attr {string} kinds - What to hear of to begin with: `fund`, `role`, `event`, `group`, `venue`, separated by spaces. Default `fund`.
 * @attr {string} themes - Slugs of themes to begin with, separated by spaces.
 * @attr {string} audiences - Slugs of audiences to begin with, separated by spaces.
 * @attr {string} heading - Words over the form.
 * @attr {number} heading-level - Its level, 1 to 6. Default 2.
 * @attr {string} lang - The language to speak: `en`, `pl`, `lt`, `ro`, `uk` or `pt`. Default that of the page around it. What it has no words for is said in English.
 * @attr {string} endpoint - Address of the GraphQL service. The loader sets its own.
 *
 * @slot - What shows without the script: a plain link to the form on the public site.
 * @slot partner - A line of the page's own beneath everything: a logo, "chosen with …".
 *
 * @event {Event} fingerpost-sent - Somebody asked for alerts; a link is on its way to them.
 *
 * @csspart base - The whole.
 * @csspart heading - The heading from the attribute.
 * @csspart controls - The form.
 * @csspart input - A field in it.
 * @csspart button - Any button.
 * @csspart status - What went wrong, or what happens now.
 * @csspart link - Any link.
 *
 * @cssproperty --fingerpost-fault - Colour of the bar beside what has to be put right. Default: that of text.
 */
export class FingerpostFundingAlerts extends FormElement {
  static override properties: PropertyDeclarations = { place: {}, kinds: {}, themes: {}, audiences: {} };
  static override allowed = { kinds: 'fund role event group venue' };

  declare place: string | undefined;
  declare kinds: string | undefined;
  declare themes: string | undefined;
  declare audiences: string | undefined;

  protected override get words() {
    const { name, open, ask, sent } = say();
    return { name, open, send: ask, sent };
  }

  /** What each field begins with, by the page's attributes. */
  get #begun(): Readonly<Record<string, string | undefined>> {
    const kinds = this.kinds?.split(/\s+/).flatMap((name) => names[name] ?? []);
    return { places: this.place, kinds: kinds?.join(' '), themes: this.themes, audiences: this.audiences };
  }

  protected override get page() {
    const begun = Object.entries(this.#begun).flatMap(([name, value]) =>
      value ? [[name, name === 'places' ? value : value.replace(/\s+/g, ',')]] : [],
    );
    return `${homeOf(this.endpoint)}/alerts${begun.length ? `?${new URLSearchParams(begun)}` : ''}`;
  }

  protected override shown(fields: readonly Field[], show: Show) {
    // What the page has filled in is seen.
    const fold = ({ title, paths }: (typeof alertFolds)[number]) => {
      const inside = fields.filter(({ path }) => paths.includes(path));
      return html`<details ?open=${inside.some(({ present }) => present) || this.areWrong(paths)}>
        <summary>${say()[title]}</summary>
        <div>${inside.map(show)}</div>
      </details>`;
    };
    // The address is asked last.
    const isAddress = ({ path }: Field) => path === 'email';
    return html`${fields.filter((field) => !isFolded(field) && !isAddress(field)).map(show)}
      ${alertFolds.map(fold)}
      ${fields.filter(isAddress).map(show)}`;
  }

  protected override opening() {
    return ask(this.endpoint, OpenAlertFormDocument, { language: this.say(languageNow) });
  }

  protected override begun(path: string) {
    return this.#begun[path];
  }

  protected override sending(given: Given) {
    return ask(this.endpoint, SubscribeAlertsDocument, given);
  }
}
