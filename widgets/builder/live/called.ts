/** What an element is called where a page is looked at: as a clerk chose it in the builder; one that nobody is offered there, as it calls itself. */
import { say as sayOfWish } from '../../wish/words/words.ts';
import { elementNamed } from '../elements.ts';
import { say as sayOfBuilder } from '../words/words.ts';

/** "fingerpost-groups" is “Groups”. One that is not ours is called what the page calls it. */
export function called(tag: string): string {
  if (tag === 'fingerpost-wish') return sayOfWish().name;
  const name = elementNamed(tag.replace('fingerpost-', ''))?.name;
  return name ? sayOfBuilder().elements[name].name : tag;
}
