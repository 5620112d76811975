/**
 * The class comments of the elements, which are their API (docs/contributing.md): what a class says of itself, and what it has from the classes it
 * extends. Read as text: the comments say everything in one form, and types are written out in them.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Tag {
  tag: 'attr' | 'slot' | 'event' | 'csspart' | 'cssproperty';
  /** Empty for the slot without a name. */
  name: string;
  /** As it is written between braces. */
  type: string;
  meaning: string;
}

export interface ClassComment {
  tagName: string;
  className: string;
  summary: string;
  /** What else there is to know, by paragraphs. */
  description: readonly string[];
  /** Its own, then those it has from others; each name of a tag once. */
  tags: readonly Tag[];
}

const widgets = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(resolve(widgets, path), 'utf8');

const tagLine = /^@(attr|slot|event|csspart|cssproperty)(?: \{([^}]*)\})?(?: ([\w-]+))? - ([\s\S]+)$/;
/** For whoever reads the code: elsewhere all of them stand together. */
const onlyInCode = /Attributes,\s+slots, events, parts and properties of every [\s\S]*$/;

/** The comment right above a class, without its stars. */
function commentAbove(code: string, at: number): string {
  const begin = code.lastIndexOf('/**', at);
  const end = code.indexOf('*/', begin);
  if (begin < 0 || !/^\s*$/.test(code.slice(end + 2, at))) return '';
  return code.slice(begin + 3, end).replace(/^ *\* ?/gm, '');
}

function parse(comment: string): Pick<ClassComment, 'summary' | 'description' | 'tags'> {
  // A tag goes on to the next one, or to an empty line.
  const [opening = '', ...rest] = comment.split(/^(?=@(?!summary))/m);
  const [summary = '', ...paragraphs] = opening
    .replace(/^\s*@summary /, '')
    .replace(onlyInCode, '')
    .split(/\n\s*\n/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const tags = rest.map((text): Tag => {
    const line = text.replace(/\s+/g, ' ').trim();
    const [, tag, type = '', name = '', meaning = ''] = tagLine.exec(line) ?? [];
    if (!tag) throw new Error(`A class comment says “${line}”; write it as: @attr {string} name - What it means.`);
    return { tag: tag as Tag['tag'], name, type, meaning };
  });
  return { summary, description: paragraphs, tags };
}

interface Class {
  name: string;
  comment: ReturnType<typeof parse>;
  /** The file and name of the class it extends, where that is ours. */
  extends: { path: string; name: string } | null;
}

function classIn(path: string, wanted?: string): Class {
  const code = read(path);
  const pattern = /^export (?:abstract )?class (\w+)(?:<[^{]*?>)? extends (\w+)/gm;
  const found = [...code.matchAll(pattern)].find(([, name]) => !wanted || name === wanted);
  if (!found) throw new Error(`${path} exports no class${wanted ? ` ${wanted}` : ''} that extends another.`);
  const [, name = '', parent = ''] = found;
  const from = new RegExp(`import \\{[^}]*\\b${parent}\\b[^}]*\\} from '(\\.[^']+)'`).exec(code)?.[1];
  return {
    name,
    comment: parse(commentAbove(code, found.index)),
    extends: from ? { path: resolve(widgets, dirname(path), from), name: parent } : null,
  };
}

/** A class and those above it, nearest first. */
function* lineage(path: string, name?: string): Generator<Class> {
  const found = classIn(path, name);
  yield found;
  if (found.extends) yield* lineage(found.extends.path, found.extends.name);
}

/** Of every element the loader knows, by name. */
export function classComments(): ClassComment[] {
  const table = [...read('elements.ts').matchAll(/'(fingerpost-[\w-]+)': \(\) => import\('\.\/([\w./-]+)\.define\.ts'\)/g)];
  return table.map(([, tagName = '', path = '']) => {
    const classes = [...lineage(`${path}.ts`)];
    const [own] = classes;
    if (!own) throw new Error(`${path}.ts holds no class.`);
    const tags = new Map<string, Tag>();
    for (const tag of classes.flatMap(({ comment }) => comment.tags)) {
      const key = `${tag.tag} ${tag.name}`;
      if (!tags.has(key)) tags.set(key, tag);
    }
    return { tagName, className: own.name, summary: own.comment.summary, description: own.comment.description, tags: [...tags.values()] };
  });
}
