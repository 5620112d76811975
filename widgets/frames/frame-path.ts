/** Where a public page is as a frame: a list as its element, with its filters; an entry, a place or a digest as the page itself. */
import { kindsInOrder, kindWords } from '../pages/kinds.ts';
import { isFramable, pageFolder } from './links.ts';

/** Elements of lists that have one of their own; a list of another kind is a search over that kind alone. */
const elementOf: Readonly<Record<string, { name: string; kinds?: string }>> = {
  '/': { name: 'fingerpost-search' },
  '/groups': { name: 'fingerpost-groups' },
  '/funding': { name: 'fingerpost-funding' },
  '/venues': { name: 'fingerpost-venues' },
  '/volunteering': { name: 'fingerpost-volunteering' },
  '/events': { name: 'fingerpost-events' },
};
/** A frame is no place for a hundred. */
const entries = '5';
/** The days that the element of events knows and its page too. A list by other days, or by the time of the day, is framed as its page. */
const knownDays = new Set(['today', 'weekend']);

/** @returns null for what does not stand in a frame */
export function framePathOf(page: string): string | null {
  const { pathname, searchParams: asked } = new URL(page, 'https://fingerpost.invalid');
  if (pathname === '/funding/check') return withAll('/embed/frame/fingerpost-eligibility', { place: asked.get('place') });
  if (!isFramable(pathname)) return null;
  const element = elementOf[pathname];
  if (!element) return `${pageFolder}${page}`;
  const when = asked.get('when');
  const byElement = element.name === 'fingerpost-events' && when !== null && knownDays.has(when);
  if (asked.get('part') || (when && !byElement)) return `${pageFolder}${pathname === '/' ? '' : pathname}?${asked}`;
  const kind = kindsInOrder.find((one) => kindWords[one].path === `/${asked.get('kind')}`)?.toLowerCase();
  return withAll(`/embed/frame/${element.name}`, {
    place: asked.get('place'),
    query: asked.get('q'),
    themes: asked.get('theme'),
    kinds: element.kinds ?? kind,
    when,
    who: element.name === 'fingerpost-funding' ? asked.get('who') : null,
    limit: entries,
  });
}

function withAll(path: string, given: Readonly<Record<string, string | null | undefined>>): string {
  const all = Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `${path}?${new URLSearchParams(all)}`.replace(/\?$/, '');
}
