/** Links and forms of a frame without a script: to pages of ours that may be framed within the frame, to all others in a window of their own. */

/** Pages that may stand in a frame. Forms that are posted, files and the workspace may not. */
export const shownInFrames =
  /^\/(?:$|(?:groups|venues|funding|volunteering|events)(?:\/[a-z0-9][a-z0-9-]*)?$|places\/[a-z0-9][a-z0-9-]*$|digest$)/;
export const isFramable = (path: string): boolean => shownInFrames.test(path);

export const pageFolder = '/embed/frame/page';

/** Where a page of ours is within a frame, or null for one that is not. */
export function framedPage(address: string, publicUrl: string): string | null {
  const own = address.startsWith(`${publicUrl}/`) ? address.slice(publicUrl.length) : address;
  if (!own.startsWith('/') || own.startsWith('//')) return null;
  const { pathname, search, hash } = new URL(own.replaceAll('&amp;', '&'), publicUrl);
  return isFramable(pathname) ? `${pageFolder}${pathname === '/' ? '' : pathname}${search}${hash}` : null;
}

/** In text that we rendered, where every attribute stands in double quotes and no text can hold a tag. */
export const framedLinks = (markup: string, publicUrl: string): string =>
  markup.replace(/(<(?:a|form)\b[^>]*? (?:href|action)=")([^"]*)(")([^>]*>)/g, (tag, before: string, address: string, quote, after) => {
    if (address.startsWith('#') || /^(tel|mailto):/.test(address) || /\btarget=/.test(tag)) return tag;
    const inside = framedPage(address, publicUrl);
    if (inside !== null) return `${before}${inside.replaceAll('&', '&amp;')}${quote}${after}`;
    const whole = address.startsWith('/') ? publicUrl + address : address;
    return `${before}${whole}${quote} target="_blank"${after}`;
  });

/** What a visitor may fill in or choose in a list's filters, by its name in the form. */
export const filterNames = 'query near theme audience kind who capacity hirer price facilities commitment home age when'.split(' ');
const filterField = new RegExp(`(<(?:input|select)\\b[^>]*? name=")(${filterNames.join('|')})"`, 'g');

/** Without a script the form of filters is sent to the frame's own address, beside the attributes, under names that are not theirs. */
export function servedForm(markup: string, path: string, kept: Readonly<Record<string, string>>, quoted: (text: string) => string): string {
  const hidden = Object.entries(kept).map(([name, value]) => `<input type="hidden" name="${quoted(name)}" value="${quoted(value)}">`);
  return markup
    .replace(filterField, '$1asked-$2"')
    .replace(/<form part="controls"[^>]*>/, (tag) => `${tag.slice(0, -1)} method="get" action="${quoted(path)}">${hidden.join('')}`);
}
