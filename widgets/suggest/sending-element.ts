/** What elements that send something have in common: one question at a time, and what is said and where the reader is taken when no answer came. */
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { baseStyles } from '../parts/base.styles.ts';
import { choicesStyles } from '../parts/choices.styles.ts';
import { formStyles } from '../parts/form.styles.ts';
import { headingLevel } from '../parts/heading-level.ts';
import { spoken } from '../parts/language.ts';
import { direction, SpeakingElement } from '../parts/speaks.ts';
import { noAnswer, tellPage } from '../parts/tell-page.ts';
import { NoAnswer } from './ask.ts';
import { say } from './words/words.ts';

/** A button that is at work: still in focus, and seen to be so. */
const atWork = css`
  button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: progress;
  }
`;

export abstract class SendingElement extends SpeakingElement {
  static override properties: PropertyDeclarations = {
    heading: {},
    headingLevel,
    endpoint: {},
    refused: { state: true },
    busy: { state: true },
  };
  static override styles = [baseStyles, formStyles, choicesStyles, atWork];

  declare heading: string | undefined;
  declare headingLevel: number;
  declare endpoint: string;
  /** Why nothing came of it, in a sentence. */
  declare protected refused: string;
  declare protected busy: boolean;

  constructor() {
    super();
    this.headingLevel = 2;
    this.endpoint = '/graphql';
    this.refused = '';
    this.busy = false;
  }

  /** Its heading, and what stands beneath, named for those who listen. */
  protected framed(name: string, body: TemplateResult) {
    const { heading } = this;
    return html`<section class="base" part="base" lang=${spoken()} dir=${direction()} aria-label=${heading || name} aria-busy=${this.busy}>
      ${heading ? html`<div class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>${heading}</div>` : nothing}
      ${body}
      <slot name="partner"></slot>
    </section>`;
  }

  /** A button that is only said to be at work keeps the focus: whoever uses a keyboard would lose their place. What it does looks at `busy` itself. */
  protected button(words: string, pressed: (() => void) | typeof nothing = nothing) {
    return html`<button part="button" aria-disabled=${this.busy ? 'true' : nothing} @click=${pressed}>${words}</button>`;
  }

  /**
   * Undefined when nobody answered, which is then told, and what was typed stays.
   * @param explained tells of it in another way, where it can
   */
  protected async try<R>(work: () => Promise<R>, explained?: (error: unknown) => Promise<boolean>): Promise<R | undefined> {
    this.busy = true;
    this.refused = '';
    try {
      return await work();
    } catch (error) {
      tellPage(this.localName, noAnswer(this.endpoint, error));
      if (!(await explained?.(error))) this.refused = this.say(() => troubleWords(error));
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  /** Takes the reader to what came of it. */
  protected async showTold(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#told')?.focus();
  }
}

function troubleWords(error: unknown): string {
  if (!navigator.onLine) return say().offline;
  return error instanceof NoAnswer && error.status === 429 ? say().tooMany : say().unreachable;
}
