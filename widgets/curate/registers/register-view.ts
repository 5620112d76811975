import type { CurateRefusalFragment } from '../../../generated/gql/graphql.ts';
import { CurateTakeBackDocument } from '../../../generated/gql/graphql.ts';
import { AskError, act } from '../ask.ts';
import { CurateView } from '../view.ts';
import type { Form } from './form.ts';

/** What a change of the registers answers with. */
export interface Changed {
  __typename: 'AdminChange';
  id: string;
  title: string;
  subject: string;
}
export const mayChange = 'vocabulary.change';

/**
 * @summary What the views of words, places, sources and bank holidays have in common: saving with all that may stand against it, and a way back.
 */
export abstract class RegisterView extends CurateView {
  protected may: readonly string[] = [];
  protected form: Form | null = null;
  #busy = false;

  protected get mayChange() {
    return this.may.includes(mayChange);
  }

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  /** Asks for what the view is for, and settles. Called again after whatever changed it. */
  abstract load(): Promise<void>;

  override mayLeave() {
    return !this.form?.isChanged;
  }

  /** Saves, once at a time. What stands against it is shown in the form, or in the view where there is none. */
  protected async save(work: () => Promise<Changed | CurateRefusalFragment>, form = this.form): Promise<Changed | null> {
    if (this.#busy) return null;
    this.#busy = true;
    const answer = await this.attempt(work);
    this.#busy = false;
    if (!answer) return null;
    if (answer.__typename === 'AdminChange') {
      form?.forget();
      return answer;
    }
    if (answer.__typename === 'ChangedMeanwhile' && form) {
      await this.load();
      this.done(answer.message);
      await this.toElement('#theirs');
      return null;
    }
    if (form) form.refuse(answer);
    else this.fault = answer.message;
    this.requestUpdate();
    const faults = form?.faults.size ?? 0;
    this.done(faults > 1 ? `${faults} things are to be put right before it can be saved.` : answer.message);
    await this.toElement('#trouble');
    return null;
  }

  protected async toElement(selector: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Says what was done, with the way back. */
  protected told(words: string, { id }: Changed): void {
    this.done(words, () => takeBack(id));
  }
}

/** Undoes it, and lets whichever view is open by then show what stands there again. @throws AskError */
export async function takeBack(id: string): Promise<string> {
  const { undoAdminChange: result } = await act(CurateTakeBackDocument, { id });
  if (result.__typename !== 'AdminChange') throw new AskError(result.message);
  const view = document.querySelector('main')?.firstElementChild;
  if (view instanceof RegisterView) await view.load();
  return `Taken back: ${result.title}.`;
}
