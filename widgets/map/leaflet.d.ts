/** Styles as text: put into the map's own root, where no page's styles reach and none of ours get out. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}
