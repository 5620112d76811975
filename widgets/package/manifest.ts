/** The custom-elements manifest of the elements, from their class comments: for editors, documentation and the types of frameworks. */
import { type ClassComment, classComments, type Tag } from './class-comments.ts';
import type { Attribute, CustomElement, Manifest, Named, Property, Typed } from './manifest-types.ts';

/** "Default `list`." and "Default 10." at the end of what an attribute means. */
const defaultIn = (meaning: string) => /Default:? (?:`([^`]+)`|(\d+))/.exec(meaning)?.slice(1).find(Boolean);

export const fieldOf = (attribute: string) => attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Told by HTMLElement, and set through the attribute. */
const notFields = new Set(['lang']);

const attribute = ({ name, type, meaning }: Tag): Attribute => {
  const fallback = defaultIn(meaning);
  const quoted = fallback && !/^\d+$/.test(fallback) ? `'${fallback}'` : fallback;
  return { name, description: meaning, type: { text: type || 'string' }, ...(quoted && { default: quoted }), fieldName: fieldOf(name) };
};

const field = ({ name, fieldName = name, description = '', type, default: fallback }: Attribute): Property => ({
  kind: 'field',
  name: fieldName,
  description,
  type: { text: fallback || !type ? (type?.text ?? 'string') : `${type.text} | undefined` },
  ...(fallback && { default: fallback }),
  attribute: name,
});

function elementOf({ tagName, className, summary, description, tags }: ClassComment): CustomElement {
  const of = (wanted: Tag['tag']) => tags.filter(({ tag }) => tag === wanted);
  const named = (wanted: Tag['tag']): Named[] => of(wanted).map(({ name, meaning }) => ({ name, description: meaning }));
  const attributes = of('attr').map(attribute);
  return {
    kind: 'class',
    customElement: true,
    name: className,
    tagName,
    summary,
    ...(description.length && { description: description.join('\n\n') }),
    attributes,
    members: attributes.filter(({ name }) => !notFields.has(name)).map(field),
    slots: named('slot'),
    events: of('event').map(({ name, type, meaning }): Typed => ({ name, type: { text: type || 'Event' }, description: meaning })),
    cssParts: named('csspart'),
    cssProperties: named('cssproperty'),
    superclass: { name: 'HTMLElement', module: 'global:' },
  };
}

/** Written to custom-elements.json by build.ts; printed at /developers. */
export function makeManifest(): Manifest {
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: classComments().map((comment) => {
      const element = elementOf(comment);
      const path = `${comment.tagName.replace('fingerpost-', '')}.js`;
      const declaration = { name: element.name, module: path };
      return {
        kind: 'javascript-module',
        path,
        declarations: [element],
        exports: [{ kind: 'custom-element-definition', name: comment.tagName, declaration }],
      };
    }),
  };
}
