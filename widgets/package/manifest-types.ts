/** The custom-elements manifest, as far as we write it: https://github.com/webcomponents/custom-elements-manifest, schema 2.1.0. */
export interface Manifest {
  schemaVersion: '2.1.0';
  readme: string;
  modules: Module[];
}

export interface Module {
  kind: 'javascript-module';
  /** The file one imports. */
  path: string;
  declarations: CustomElement[];
  exports: { kind: 'custom-element-definition'; name: string; declaration: { name: string; module: string } }[];
}

export interface Named {
  name: string;
  description?: string;
}

export interface Typed extends Named {
  type?: { text: string };
}

export interface Attribute extends Typed {
  fieldName?: string;
  default?: string;
}

export interface Property extends Typed {
  kind: 'field';
  attribute: string;
  default?: string;
}

export interface CustomElement {
  kind: 'class';
  customElement: true;
  name: string;
  tagName: string;
  summary: string;
  description?: string;
  attributes: Attribute[];
  members: Property[];
  slots: Named[];
  events: Typed[];
  cssParts: Named[];
  cssProperties: Named[];
  superclass: { name: string; module: string };
}
