/**
 * The colour this page gives its links, which a stylesheet cannot hand into a shadow tree: read from the widget's own fallback link, or from one put
 * in for the moment of reading. A link dressed as a button has the colour of its label, not of a link, and is not asked.
 */
export function hostLinkColour(host: HTMLElement): string | undefined {
  follow(host);
  const own = [...host.querySelectorAll<HTMLAnchorElement>('a[href]')].find((link) => isPlain(getComputedStyle(link)));
  return own ? getComputedStyle(own).color : probed((probe) => host.append(probe));
}

function probed(put: (probe: HTMLElement) => void): string | undefined {
  const probe = document.createElement('a');
  probe.href = '#';
  probe.hidden = true;
  put(probe);
  const style = getComputedStyle(probe);
  const colour = isPlain(style) ? style.color : undefined;
  probe.remove();
  return colour;
}

const following = new Set<WeakRef<HTMLElement>>();

/** A page that turns dark in the evening has links of another colour. What is inside an element is no longer drawn then: it is read beside it. */
function follow(host: HTMLElement): void {
  if (!following.size)
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      for (const one of following) {
        const base = one.deref()?.shadowRoot?.querySelector<HTMLElement>('.base');
        if (!one.deref()) following.delete(one);
        if (!base?.isConnected || !base.style.getPropertyValue('--_host-link')) continue;
        const colour = probed((probe) => one.deref()?.after(probe));
        if (colour) base.style.setProperty('--_host-link', colour);
      }
    });
  following.add(new WeakRef(host));
}

const isPlain = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration) =>
  backgroundImage === 'none' && (backgroundColor === 'transparent' || backgroundColor.endsWith(', 0)'));
