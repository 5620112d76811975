import { html, nothing, type TemplateResult } from 'lit';
import {
  CurateAnswerWishesDocument,
  CurateWishesDocument,
  type CurateWishesQuery,
  type ListingKind,
  type WishAnswer,
} from '../../generated/gql/graphql.ts';
import { dayWords } from '../parts/date-words.ts';
import { AskError, act, ask } from './ask.ts';
import { type Key, moveFocus } from './keys.ts';
import { AskingView } from './lists/asking-view.ts';
import { takeBack } from './take-back.ts';
import { counted } from './words.ts';

type Wish = NonNullable<CurateWishesQuery['viewer']>['wishes'][number];

const kinds: Readonly<Record<ListingKind, string>> = {
  ...{ GROUP: 'groups', VENUE: 'venues', FUND: 'funding', OPPORTUNITY: 'roles', EVENT: 'events' },
};
const answers: readonly (readonly [WishAnswer, string, string, string])[] = [
  ['LISTED', 'It is listed now', 'Listed now', 'l'],
  ['PASSED_ON', 'Told somebody who may begin it', 'Passed on', 'p'],
  ['NOTED', 'Read it; nothing to do', 'Read', 'r'],
];

/** "Groups about food, in Somersham". */
const titleOf = ({ kind, theme, place }: Wish) =>
  `${kind ? `${kinds[kind].charAt(0).toUpperCase()}${kinds[kind].slice(1)}` : 'Anything'}${theme ? ` about “${theme}”` : ''}${place ? `, in ${place}` : ', no place said'}`;

/**
 * @summary What people said is missing, by place, theme and kind, in their own words; staff say what became of it. Nothing is known of who said it.
 */
export class CurateWishes extends AskingView<readonly Wish[]> {
  #mayAnswer = false;

  override get heading() {
    return 'What people miss';
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next', run: () => moveFocus(this, '.row', 1) },
      { press: 'k', does: 'The one before', run: () => moveFocus(this, '.row', -1) },
      ...(this.#mayAnswer
        ? answers.map(([answer, does, , press]) => ({ press, does, run: () => this.#focused && void this.#answer(this.#focused, answer) }))
        : []),
    ];
  }

  get #focused() {
    const id = document.activeElement?.closest<HTMLElement>('.row')?.dataset['id'];
    return this.found?.find((wish) => wish.id === id);
  }

  protected override async fetch() {
    const { viewer } = await ask(CurateWishesDocument, {});
    this.#mayAnswer = viewer?.may.includes('queue.decide') ?? false;
    return viewer?.wishes ?? null;
  }

  async #answer(wish: Wish, answer: WishAnswer) {
    const done = await this.attempt(async () => {
      const { answerWishes: result } = await act(CurateAnswerWishesDocument, { id: wish.id, answer });
      if (result.__typename !== 'AdminChange') throw new AskError(result.message);
      return result;
    });
    if (!done) return this.requestUpdate();
    const said = answers.find(([value]) => value === answer)?.[2] ?? '';
    this.done(`${titleOf(wish)}: ${said.toLowerCase()}.`, async () => {
      const words = await takeBack(done.id, `${titleOf(wish)}: waits for an answer again.`);
      await this.load();
      return words;
    });
    await this.load();
    await this.updateComplete;
    [...this.querySelectorAll<HTMLElement>('.row')].find((row) => row.dataset['id'] === wish.id)?.focus();
  }

  protected override render(): TemplateResult {
    const wishes = this.found;
    return html`<h1 tabindex="-1">What people miss</h1>
<p>What people looked for, did not find, and told us of, in the last 400 days. Nothing is kept of who told it, so nobody can be answered: say here what became of it. Who misses it later shows up anew. <a href="/curate/coverage">See it beside what there is</a></p>
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${wishes ? this.#rows(wishes) : this.fault ? nothing : html`<p class="fine">Looking …</p>`}`;
  }

  #rows(wishes: readonly Wish[]) {
    if (!wishes.length) return html`<p role="status">Nobody has told of anything missing in your part.</p>`;
    const waiting = wishes.filter(({ open }) => open).length;
    return html`<p role="status" class="fine">${waiting ? `${counted(waiting, 'waits', 'wait')} for an answer, the most often missed first` : 'All of them are answered'}</p>
<ol class="rows">${wishes.map((wish) => this.#row(wish))}</ol>`;
  }

  #row(wish: Wish) {
    const { id, words, times, open, lastOn, answer, answeredOn, placeSlug } = wish;
    const title = titleOf(wish);
    const said = answers.find(([value]) => value === answer)?.[2];
    return html`<li class="row" tabindex="-1" data-id=${id} aria-label="${title}, ${counted(times, 'time', 'times')}">
  <div class="what"><p><strong>${title}</strong></p>
    ${words.length ? html`<ul class="wishes">${words.map((one) => html`<li>“${one.words}”${one.times > 1 ? html` <span class="fine">${counted(one.times, 'time', 'times')}</span>` : nothing}</li>`)}</ul>` : nothing}
    ${said && answeredOn ? html`<p class="fine">${said}, ${dayWords(answeredOn)}${open ? `. Missed ${counted(open, 'time', 'times')} since` : ''}</p>` : nothing}
    ${placeSlug ? html`<p class="fine"><a href="/places/${placeSlug}">What there is there<span class="unseen">: ${title}</span></a></p>` : nothing}</div>
  <dl class="facts"><div><dt>Missed</dt><dd class="number">${counted(times, 'time', 'times')}</dd></div>
    <div><dt>Last</dt><dd>${dayWords(lastOn)}</dd></div></dl>
  ${
    this.#mayAnswer && open
      ? html`<p class="many" role="group" aria-label="What became of it: ${title}">${answers.map(([value, words]) => html`<button type="button" class="second" @click=${() => void this.#answer(wish, value)}>${words}</button>`)}</p>`
      : nothing
  }</li>`;
  }
}
