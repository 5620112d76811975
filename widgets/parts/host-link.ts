/**
 * The colour this page gives its links, which a stylesheet cannot hand into a shadow tree: read from the widget's own fallback link, or from one put
 * in for the moment of reading. A link dressed as a button has the colour of its label, not of a link, and is not asked.
 */
export function hostLinkColour(host: HTMLElement): string | undefined {
  const own = [...host.querySelectorAll<HTMLAnchorElement>('a[href]')].find((link) => isPlain(getComputedStyle(link)));
  if (own) return getComputedStyle(own).color;
  const probe = document.createElement('a');
  probe.href = '#';
  probe.hidden = true;
  host.append(probe);
  const style = getComputedStyle(probe);
  const colour = isPlain(style) ? style.color : undefined;
  probe.remove();
  return colour;
}

const isPlain = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration) =>
  backgroundImage === 'none' && (backgroundColor === 'transparent' || backgroundColor.endsWith(', 0)'));
