/** Whether the chosen colours can be read, in words, with a colour to try where they cannot. */
import { html, nothing } from '../pages/template.ts';
import { luminance } from '../themes/contrast.ts';
import { checkColours, coloursOf } from '../themes/look.ts';
import { addressOf, type Choices } from './choices.ts';
import { say } from './words/words.ts';

export function colourChecks(choices: Choices) {
  const { look } = choices;
  const isOwn = Object.keys(look.colours).length > 0;
  if (!isOwn && !look.theme) return nothing;
  const words = say();
  const checks = checkColours(coloursOf(look));
  return html`<div class="checks"><h3>${words.checks}</h3>
<ul>${checks.map((check) => {
    const { of, passes, better, ground } = check;
    const name = `colour-${of}` as const;
    const next = better && addressOf({ ...choices, look: { ...look, colours: { ...look.colours, [name]: better } } });
    return html`<li class=${passes ? 'passes' : 'fails'}>${words.check({ ...check, isPale: luminance(ground) > 0.18 })} ${
      next
        ? html`<a href=${next} data-set="${name}=${better}"><span class="swatch" data-colour=${better}></span>${words.tryColour(better ?? '')}</a>`
        : nothing
    }</li>`;
  })}</ul></div>`;
}
