/** What a list is asked: the page's attributes, and over them what the visitor asked for. */
import type { PropertyDeclarations } from 'lit';
import { headingLevel } from './heading-level.ts';
import type { KindWords } from './language.ts';
import { homeOf } from './links.ts';
import { type Asked, slugs } from './page.ts';
import { SpeakingElement } from './speaks.ts';

export interface ElementWords extends KindWords {
  /** Where the public site lists the same. */
  path: string;
}

export abstract class AskingElement extends SpeakingElement {
  static override properties: PropertyDeclarations = {
    place: {},
    near: {},
    within: { type: Number },
    query: {},
    themes: {},
    audiences: {},
    collection: {},
    limit: { type: Number },
    layout: {},
    controls: {},
    heading: {},
    headingLevel,
    endpoint: {},
    asked: { state: true },
  };

  declare place: string | undefined;
  declare near: string | undefined;
  declare within: number | undefined;
  declare query: string | undefined;
  declare themes: string | undefined;
  declare audiences: string | undefined;
  declare collection: string | undefined;
  declare limit: number;
  declare layout: string;
  declare controls: string;
  declare heading: string | undefined;
  declare headingLevel: number;
  declare endpoint: string;
  declare asked: Asked;

  abstract readonly words: ElementWords;

  constructor() {
    super();
    this.limit = 10;
    this.layout = 'list';
    this.controls = 'query themes';
    this.headingLevel = 2;
    this.endpoint = '/graphql';
    this.asked = {};
  }

  /** The filters this page lets its visitors see. */
  get filters(): string[] {
    return slugs(this.controls).filter((name) => name !== 'none' && name !== 'map');
  }

  /** What any list is asked. */
  get asking() {
    const { asked, limit } = this;
    const near = (asked.near ?? this.near)?.trim();
    const given = (chosen: string | undefined, attribute: string | undefined) => {
      const list = chosen ? [chosen] : slugs(attribute);
      return list.length ? list : undefined;
    };
    return {
      query: (asked.query ?? this.query)?.trim() || undefined,
      base: {
        places: given(asked.place, this.place),
        themes: given(asked.theme, this.themes),
        audiences: given(asked.audience, this.audiences),
        collection: this.collection,
      },
      near: near ? { place: near, withinKm: this.within || undefined } : undefined,
      first: Math.min(100, Math.max(1, Math.trunc(limit) || 10)),
    };
  }

  /** The same list on the public site, for whoever wants more than a widget: its page takes one of each. Beside a service on this very site, an address without a host. */
  protected site(everywhere = false): string {
    const { query, near, base } = this.asking;
    const { places, themes } = base;
    const one = (list: string[] | undefined) => (list?.[1] ? undefined : list?.[0]);
    const all = { q: query, place: everywhere ? undefined : (one(places) ?? near?.place), theme: one(themes) };
    const parameters = Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : []));
    return `${this.home}${this.words.path}${parameters.length ? `?${new URLSearchParams(parameters)}` : ''}`;
  }

  /** The address of the service, without a path; empty on its own pages. */
  protected get home() {
    return homeOf(this.endpoint);
  }
}
