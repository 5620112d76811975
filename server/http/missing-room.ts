/** `/missing`: where people tell what they did not find. A form that is posted, without a script; nothing changes on GET. */
import type { ListingKind } from '../../generated/prisma/client.ts';
import { languageOf } from '../../language/language.ts';
import { alertsAddress } from '../../widgets/pages/alerts.ts';
import type { Page } from '../../widgets/pages/document.ts';
import { inSameLanguage } from '../../widgets/pages/in-same-language.ts';
import { kindAt, kindsInOrder, kindWords } from '../../widgets/pages/kinds.ts';
import { missingFields, missingPage, missingPath, missingSentPage } from '../../widgets/pages/missing.ts';
import type { FormState } from '../../widgets/pages/suggest-form.ts';
import { termChoice } from '../curation/submissions/open-form.ts';
import { inLanguage } from '../in-language.ts';
import { InputFaults, RuleBroken } from '../refusals.ts';
import { openWishForm, tellWish } from '../wishes/tell-wish.ts';
import { isPost, isRead, refuseMethod, sendOnward, sendStaffPage } from './accounts/staff-exchange.ts';
import { limitKey } from './client-address.ts';
import type { Exchange } from './exchange.ts';
import { readForm } from './form.ts';
import type { Room, RoomOptions } from './rooms.ts';

const sentPath = `${missingPath}/sent`;
const formLimitBytes = 8192;
/** Where the token cannot be used again, a new one is given. */
const spent = new Set(['form-forged', 'form-too-old', 'form-replayed']);

const columns = { slug: true, label: true, names: true } as const;

const kindNamed = (text: string): ListingKind | null => kindsInOrder.find((kind) => kind === text) ?? kindAt(`/${text}`) ?? null;

export function missingRoom({ config, db, log, now }: RoomOptions): Room {
  const { publicUrl, bodyLimitBytes, helpLine: help } = config.http;
  const show = (exchange: Exchange, page: Page, status = 200) => sendStaffPage(exchange, publicUrl, page, status);

  async function formPage(state: Partial<FormState>): Promise<Page> {
    const themes = await db.term.findMany({
      where: { vocabulary: 'THEME', parentId: null },
      select: columns,
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      take: 200,
    });
    const chosen = state.typed?.['theme']?.[0];
    const narrower = chosen && !themes.some(({ slug }) => slug === chosen);
    const one = narrower ? await db.term.findFirst({ where: { vocabulary: 'THEME', slug: chosen }, select: columns }) : null;
    const fields = missingFields([...themes, ...(one ? [one] : [])].map(termChoice));
    const { token } = await openWishForm(db, now());
    return missingPage({ token, fields, typed: {}, faults: [], help, ...state });
  }

  /** What the address begins it with: as lists name things. */
  function begun({ searchParams }: URL): FormState['typed'] {
    const given = (name: string, most: number) => (searchParams.get(name) ?? '').replaceAll('\0', '').trim().slice(0, most);
    const kind = kindNamed(given('kind', 20));
    const all = { words: given('q', 200), place: given('place', 100), theme: given('theme', 100), kind: kind ?? '' };
    return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value ? [[name, [value]]] : [])));
  }

  async function tell(exchange: Exchange): Promise<void> {
    const form = await readForm(exchange, publicUrl, Math.min(bodyLimitBytes, formLimitBytes));
    if (!form) return;
    const of = (name: string) => (form.get(name) ?? '').replaceAll('\0', ' ').slice(0, 2000);
    const typed = Object.fromEntries(['words', 'place', 'kind', 'theme'].map((name) => [name, [of(name)]]));
    const token = of('form');
    const kind = kindNamed(of('kind'));
    try {
      const wish = { words: of('words'), place: of('place'), theme: of('theme'), kind };
      const told = await tellWish(db, { wish, token, trap: of('homepage'), network: limitKey(exchange.address), now: now() });
      const onward = Object.entries({ place: told.place?.slug, theme: told.theme?.slug, kind }).flatMap(([name, value]) =>
        value ? [[name, value]] : [],
      );
      sendOnward(exchange, inSameLanguage(`${sentPath}?${new URLSearchParams(onward)}`));
    } catch (error) {
      if (error instanceof InputFaults) return show(exchange, await formPage({ typed, token, faults: error.faults }), 422);
      if (!(error instanceof RuleBroken)) throw error;
      log.info({ rule: error.rule }, 'a wish was not taken');
      const page = await formPage({ typed, ...(!spent.has(error.rule) && { token }), refused: error.message });
      show(exchange, page, error.rule === 'too-much' ? 429 : 422);
    }
  }

  function sent(exchange: Exchange): void {
    const { searchParams } = exchange.url;
    const slug = (name: string) => /^[a-z0-9-]{1,100}$/.exec(searchParams.get(name) ?? '')?.[0];
    const kind = kindNamed(searchParams.get('kind') ?? '');
    const place = slug('place');
    const add = `/suggest${kind ? kindWords[kind].path : ''}${place ? `?${new URLSearchParams({ place })}` : ''}`;
    show(exchange, missingSentPage({ alerts: alertsAddress(kind ?? 'GROUP', place, slug('theme') ?? ''), add, help }));
  }

  async function answer(exchange: Exchange): Promise<void> {
    const { path, url } = exchange;
    if (path === sentPath) return isRead(exchange) ? sent(exchange) : refuseMethod(exchange, 'GET, HEAD');
    if (isPost(exchange)) return tell(exchange);
    if (!isRead(exchange)) return refuseMethod(exchange, 'GET, HEAD, POST');
    show(exchange, await formPage({ typed: begun(url) }));
  }

  return {
    name: 'missing',
    claims: (path) => path === missingPath || path === sentPath,
    answer: (exchange) => inLanguage(languageOf(exchange.url.searchParams.get('lang')), () => answer(exchange)),
  };
}
