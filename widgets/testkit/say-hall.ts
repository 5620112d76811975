/** An element that says one word, with Polish that comes when a test lets it and Lithuanian that never does. */
import { html, nothing } from 'lit';
import { spoken, wordsOf } from '../parts/language.ts';
import { direction, recordLanguage, SpeakingElement } from '../parts/speaks.ts';

const polish = Promise.withResolvers<{ words: { hall: string } }>();
const say = wordsOf({ hall: 'hall' }, { pl: () => polish.promise, lt: () => Promise.reject(new Error('No words')) });

export class SayHall extends SpeakingElement {
  override render() {
    return html`<p lang=${spoken()} dir=${direction()}>${say().hall} <i lang=${recordLanguage() ?? nothing}>Ely</i></p>`;
  }

  arrive() {
    polish.resolve({ words: { hall: 'sala' } });
  }

  /** As in an answer to a click. */
  later() {
    return this.say(() => say().hall);
  }
}
customElements.define('say-hall', SayHall);
