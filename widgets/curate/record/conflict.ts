/** Somebody else saved while this was typed: what they changed, and of what both wrote whose holds. */
import { html, type TemplateResult } from 'lit';
import type { CurateRefusalFragment } from '../../../generated/gql/graphql.ts';
import { type Json, overlaps, type Patch } from '../patch.ts';
import { sides } from '../text-diff.ts';

type Refused = Extract<CurateRefusalFragment, { __typename: 'ChangedMeanwhile' }>;

export interface Conflict {
  readonly version: number;
  readonly theirs: Readonly<Record<string, { old?: Json; new?: Json }>>;
  /** What I changed that they changed too: whose holds. */
  readonly choices: Readonly<Record<string, 'mine' | 'theirs'>>;
}

export function conflictOf({ version, theirs: told }: Refused, mine: Patch): Conflict {
  const theirs = (told ?? {}) as Conflict['theirs'];
  const both = Object.keys(mine).filter((path) => Object.keys(theirs).some((other) => overlaps(path, other)));
  return { version, theirs, choices: Object.fromEntries(both.map((path) => [path, 'mine'])) };
}

/** What of mine is still to be saved onto theirs. */
export const kept = ({ choices }: Conflict, mine: Patch): Record<string, Json> =>
  Object.fromEntries(Object.entries(mine).filter(([path]) => choices[path] !== 'theirs'));

interface Showing {
  readonly patch: Patch;
  readonly label: (path: string) => string;
  readonly words: (value: Json | undefined, path: string) => string;
  readonly choose: (path: string, whose: 'mine' | 'theirs') => void;
  readonly save: () => void;
}

export function conflictBox({ theirs, choices }: Conflict, { patch, label, words, choose, save }: Showing): TemplateResult {
  const line = ([path, change]: [string, { old?: Json; new?: Json }]) => {
    const both = sides(words(change.old, path), words(change.new, path));
    return html`<li><h3>${label(path)}</h3><div class="sides"><div><p class="side">Before</p><p class="value">${both.old}</p></div><div><p class="side">They wrote</p><p class="value">${both.new}</p></div></div></li>`;
  };
  const choice = (path: string) => {
    const radio = (whose: 'mine' | 'theirs', shown: string, said: string) =>
      html`<label class="check"><input type="radio" name="both-${path}" .checked=${choices[path] === whose} @change=${() => choose(path, whose)}> <span>${said}: ${shown || 'nothing'}</span></label>`;
    const other = Object.entries(theirs).find(([one]) => overlaps(one, path))?.[1].new;
    return html`<fieldset class="outcomes"><legend>${label(path)}: you both wrote it. Whose holds?</legend>${radio('mine', words(patch[path], path), 'Mine')}${radio('theirs', words(other, path), 'Theirs')}</fieldset>`;
  };
  const both = Object.keys(choices);
  return html`<section class="notice trouble" id="trouble" tabindex="-1" aria-labelledby="conflict"><h2 id="conflict">Somebody saved this record while you worked on it</h2>
<p>Nothing of yours is lost: it stands in the form below. This is what they changed:</p>
<ol class="changes">${Object.entries(theirs).map(line)}</ol>
${both.length ? both.map(choice) : html`<p>None of it is what you changed: both can be kept.</p>`}
<p class="many"><button type="button" @click=${save}>${both.length ? 'Save as chosen' : 'Keep theirs and save mine'}</button></p></section>`;
}
