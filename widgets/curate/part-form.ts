/** What somebody is to be for a body: a role, and for some roles which kinds and where. One form for inviting and for changing. */
import { html, nothing, type TemplateResult } from 'lit';
import { CuratePlaceIdsDocument, type ListingKind, type Role } from '../../generated/gql/graphql.ts';
import { ask } from './ask.ts';
import './pick.ts';
import { choiceWords, listingKinds } from './words.ts';

export interface Part {
  role: Role;
  kinds: readonly ListingKind[];
  places: readonly string[];
}

export const roles: Readonly<Record<Role, { words: string; may: string; needs: string }>> = {
  OWNER: { words: 'Owner', may: 'may keep its entries right, and invite other owners.', needs: 'member.change' },
  PARTNER: {
    words: 'Partner',
    may: 'may add entries in their places, and shape what its own embeds show.',
    needs: 'member.grant-partner',
  },
  CURATOR: {
    words: 'Curator',
    may: 'may decide what waits, publish and merge, within their places and kinds.',
    needs: 'member.grant-staff',
  },
  ADMIN: { words: 'Administrator', may: 'may do everything, everywhere.', needs: 'member.grant-staff' },
};

/** Owners and administrators are not held to places or kinds. */
export const isHeld = (role: Role) => role === 'PARTNER' || role === 'CURATOR';

/** As the server takes it: nothing of what the role is not held to. */
export const given = ({ role, kinds, places }: Part) => ({
  role,
  kinds: isHeld(role) ? [...kinds] : [],
  places: isHeld(role) ? [...places] : [],
});

export function partFields(
  part: Part,
  may: readonly string[],
  names: ReadonlyMap<string, string>,
  set: (part: Part) => void,
): TemplateResult {
  const possible = (Object.keys(roles) as Role[]).filter((role) => may.includes(roles[role].needs));
  const kinds = Object.entries(listingKinds) as [ListingKind, string][];
  return html`<fieldset class="outcomes"><legend>What they are</legend>${possible.map(
    (role) =>
      html`<label class="check"><input type="radio" name="role" value=${role} .checked=${part.role === role} @change=${() => set({ ...part, role })}> <span><strong>${roles[role].words}</strong>: ${roles[role].may}</span></label>`,
  )}</fieldset>
${
  isHeld(part.role)
    ? html`<fieldset><legend>For which kinds (none: every kind)</legend><div class="checks">${kinds.map(
        ([kind, words]) =>
          html`<label class="check"><input type="checkbox" .checked=${part.kinds.includes(kind)} @change=${(event: Event) => {
            const on = (event.target as HTMLInputElement).checked;
            set({ ...part, kinds: on ? [...part.kinds, kind] : part.kinds.filter((one) => one !== kind) });
          }}> ${words}</label>`,
      )}</div></fieldset>
<div class="field"><label for="part-places">Where (none: everywhere; a place stands for all within it)</label>
  <curate-pick .field=${'part-places'} .label=${'Where'} .many=${true} .find=${findPlaces} .names=${names} .chosen=${[...part.places]}
    @change=${(event: Event) => set({ ...part, places: [...(event.target as HTMLElement & { chosen: readonly string[] }).chosen] })}></curate-pick></div>`
    : nothing
}`;
}

const findPlaces = async (query: string) =>
  (await ask(CuratePlaceIdsDocument, { query })).places.map(({ id, name, kind }) => ({
    value: id,
    label: `${name} (${choiceWords(kind).toLowerCase()})`,
  }));
