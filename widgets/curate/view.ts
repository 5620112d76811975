import { LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { AskError } from './ask.ts';
import type { Key } from './keys.ts';
import { GoEvent, type Place } from './router.ts';

/** Something was done, or could not be: said aloud, and shown with a way back for a minute. */
export class DoneEvent extends Event {
  static readonly type = 'curate-done';
  readonly words: string;
  readonly undo: (() => Promise<string>) | undefined;
  readonly course: Course;
  constructor(words: string, undo?: () => Promise<string>, course: Course = {}) {
    super(DoneEvent.type, { bubbles: true });
    this.words = words;
    this.undo = undo;
    this.course = course;
  }
}

/** Tells the workspace, also after the view that it is of has gone. */
export const announce = (event: Event): boolean | undefined => document.querySelector('curate-app')?.dispatchEvent(event);

/** Of what is still under way when it is first told. */
export interface Course {
  /** What it is about: what is told of it later takes the place of what was told before, and of nothing else. */
  readonly about?: string;
  /** This is how it ended. */
  readonly settles?: boolean;
  /** It was refused: the address where it can be tried again. Stays until somebody has seen it. */
  readonly back?: string;
}

/**
 * @summary What every view of the workspace has in common. It renders into the page itself, not into a shadow: one stylesheet, and labels, links to
 * faults and the focus work across its parts.
 *
 * @event curate-go - Another address is to be shown.
 * @event curate-done - Something was done; with a way to take it back, where there is one.
 */
export abstract class CurateView extends LitElement {
  static override properties: PropertyDeclarations = { place: { attribute: false } };
  declare place: Place;
  /** What stands in the way, in a sentence. */
  protected fault = '';
  /** Resolves once what the view is for is on the screen: then scroll and focus go where they belong. */
  readonly ready: Promise<void>;
  protected settle: () => void = () => {};

  constructor() {
    super();
    this.ready = new Promise((resolve) => {
      this.settle = () => void this.updateComplete.then(() => resolve());
    });
  }

  protected override createRenderRoot() {
    return this;
  }

  /** Keys of this view, as they work now. */
  get keys(): readonly Key[] {
    return [];
  }

  /** What the tab is called. */
  get heading(): string {
    return this.querySelector('h1')?.textContent?.trim() ?? '';
  }

  /** Called when the address changed but the view stays: filters. */
  moved(): void {
    this.requestUpdate();
  }

  /** False when something would be lost by going. */
  mayLeave(): boolean {
    return true;
  }

  protected go(to: string, replace = false): void {
    this.dispatchEvent(new GoEvent(to, replace));
  }

  protected done(words: string, undo?: () => Promise<string>): void {
    this.dispatchEvent(new DoneEvent(words, undo));
  }

  /** Runs what asks the server, and shows what went wrong. */
  protected async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      this.fault = '';
      return await work();
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      this.fault = error.message;
      this.done(error.message);
      return undefined;
    } finally {
      this.requestUpdate();
    }
  }

  protected abstract override render(): TemplateResult;
}
