/** Alerts for the public: asked for, confirmed, changed, paused and stopped. Nothing changes on GET, since mail scanners follow links; buttons post. */

import type { AlertCounted, AlertSubscription } from '../../../generated/prisma/client.ts';
import { languageNow, languageOf } from '../../../language/language.ts';
import { say as pageWords } from '../../../widgets/pages/alerts/words/words.ts';
import {
  alertFormPage,
  alertsConfirmPage,
  alertsEndedPage,
  alertsPath,
  alertsSentPage,
  cannotAlertPage,
  listsOf,
  manageAlertsPage,
  neverPage,
  outcomePage,
  unsubscribePage,
} from '../../../widgets/pages/alerts.ts';
import type { Page } from '../../../widgets/pages/document.ts';
import { inSameLanguage } from '../../../widgets/pages/in-same-language.ts';
import type { FormState } from '../../../widgets/pages/suggest-form.ts';
import { changeSubscription, endSubscription, type Pause, pauseSubscription, pauses, resumeSubscription } from '../../alerts/change.ts';
import { confirmSubscription, refuseSubscription, waitingFor } from '../../alerts/confirm.ts';
import { countAlerts } from '../../alerts/count.ts';
import { wishFields } from '../../alerts/fields.ts';
import { itemsOf } from '../../alerts/items.ts';
import { countedIn, linkedSubscription, linksFor } from '../../alerts/links.ts';
import { formValues } from '../../alerts/read-wish.ts';
import { openAlertForm, subscribeAlerts } from '../../alerts/subscribe.ts';
import { toldLately } from '../../alerts/told-lately.ts';
import { wishWords } from '../../alerts/why.ts';
import { wishOf } from '../../alerts/wish.ts';
import { say } from '../../alerts/words/words.ts';
import { withChoices } from '../../curation/submissions/open-form.ts';
import { knownTerms } from '../../funding/eligibility/terms.ts';
import { inLanguage } from '../../in-language.ts';
import { folderOf } from '../../listings/addresses.ts';
import { dateSaid } from '../../mail/said.ts';
import { knownPlaces } from '../../places/known.ts';
import { InputFaults, NotFound, RuleBroken } from '../../refusals.ts';
import { isPost, isRead, refuseMethod, sendOnward, sendStaffPage } from '../accounts/staff-exchange.ts';
import { readBody } from '../body.ts';
import { limitKey } from '../client-address.ts';
import type { Exchange } from '../exchange.ts';
import { readForm } from '../form.ts';
import type { Room, RoomOptions } from '../rooms.ts';
import { prefilled, typedIn, veiled } from './words.ts';

/** What was done, where the address says that something was. */
function doneWords(what: string | null): string | null {
  const { done } = say();
  return what && Object.hasOwn(done, what) ? done[what as keyof typeof done] : null;
}

const formLimitBytes = 65_536;
/** Answers that one network may give in an hour: a library has many readers. */
const outcomesAnHour = 60;
/** Entries of one link about outcomes. */
const mostOutcomes = 20;
/** Where the token cannot be used again, a new one is given. */
const spent = new Set(['form-forged', 'form-too-old', 'form-replayed']);
const answers: ReadonlySet<string> = new Set<AlertCounted>(['APPLIED', 'GOT_IT', 'NOT_FOR_US']);
const entryPath = /^\/(?:groups|venues|funding|volunteering|events)\/[a-z0-9][a-z0-9-]{0,199}$/;

export function alertsRoom({ config, db, log, now, limits }: RoomOptions): Room {
  const { publicUrl, bodyLimitBytes, helpLine: help } = config.http;
  const outcomeLimit = limits.per('alert-outcomes', 'hour', outcomesAnHour);
  const show = (exchange: Exchange, page: Page, status = 200) => sendStaffPage(exchange, publicUrl, page, status);
  const linkIn = ({ url }: Exchange) => url.searchParams.get('link') ?? '';
  const formOf = (exchange: Exchange) => readForm(exchange, publicUrl, Math.min(bodyLimitBytes, formLimitBytes));
  const wishIn = (found: AlertSubscription) => wishWords(db, wishOf(found));
  const managePath = async (found: AlertSubscription) => (await linksFor(db, '')).of({ ...found, language: languageNow() }).manage;

  function cannot(exchange: Exchange, error: unknown) {
    if (error instanceof NotFound) return show(exchange, cannotAlertPage(pageWords().notHere, error.message, help), 404);
    if (error instanceof RuleBroken) return show(exchange, cannotAlertPage(pageWords().nothingToDo, error.message, help), 410);
    throw error;
  }

  async function formPage(state: Partial<FormState>): Promise<Page> {
    const { token, fields } = await openAlertForm(db, now());
    return alertFormPage({ token, fields, typed: {}, faults: [], help, ...state });
  }

  async function subscribe(exchange: Exchange): Promise<void> {
    const form = await formOf(exchange);
    if (!form) return;
    const typed = typedIn(form);
    const token = form.get('form') ?? '';
    try {
      const trap = form.get('homepage') ?? '';
      await subscribeAlerts(db, { typed, token, trap, network: limitKey(exchange.address), now: now(), publicUrl });
    } catch (error) {
      if (error instanceof InputFaults) return show(exchange, await formPage({ typed, token, faults: error.faults }), 422);
      if (!(error instanceof RuleBroken)) throw error;
      log.info({ rule: error.rule }, 'alerts were not taken');
      const page = await formPage({ typed, ...(!spent.has(error.rule) && { token }), refused: error.message });
      return show(exchange, page, error.rule === 'too-much' ? 429 : 422);
    }
    sendOnward(exchange, inSameLanguage(`${alertsPath}/sent`));
  }

  async function confirm(exchange: Exchange): Promise<void> {
    if (isRead(exchange)) {
      const found = await waitingFor(db, linkIn(exchange), now());
      const shown = { link: linkIn(exchange), wish: await wishIn(found), address: veiled(found.email) };
      return show(exchange, alertsConfirmPage({ ...shown, often: say().often[found.pace] }));
    }
    const form = await formOf(exchange);
    if (!form) return;
    const link = form.get('link') ?? '';
    if (form.get('answer') === 'never') {
      await refuseSubscription(db, link, now());
      return show(exchange, neverPage());
    }
    const found = await confirmSubscription(db, link, now());
    sendOnward(exchange, `${await managePath(found)}&done=confirmed`);
  }

  async function managePage(exchange: Exchange, found: AlertSubscription, link: string, state: Partial<FormState> = {}, status = 200) {
    const [known, terms] = [await knownPlaces.known(db), await knownTerms.known(db)];
    const wish = wishOf(found);
    const place = wish.placeIds.length === 1 ? (known.byId.get(wish.placeIds[0] ?? 0) ?? null) : null;
    const theme = wish.themeIds.length === 1 ? (terms.byId.get(wish.themeIds[0] ?? 0)?.slug ?? null) : null;
    const fields = (await withChoices(db, wishFields())).map((field) => ({ ...field, present: '' }));
    const { pausedUntil } = found;
    const page = manageAlertsPage({
      ...{ link, help, wish: await wishIn(found), address: veiled(found.email), state: found.state as 'ACTIVE' | 'PAUSED' },
      pausedUntil: pausedUntil && say().pausedUntil(dateSaid(pausedUntil)),
      done: doneWords(exchange.url.searchParams.get('done')),
      form: { fields, typed: await formValues(db, found), faults: [], ...state },
      told: await toldLately(db, found.id, now()),
      lists: listsOf(wish.kinds, place, theme),
    });
    show(exchange, page, status);
  }

  async function manage(exchange: Exchange): Promise<void> {
    if (isRead(exchange)) {
      const found = await linkedSubscription(db, linkIn(exchange));
      if (found.state !== 'ACTIVE' && found.state !== 'PAUSED') return ended(exchange, found, linkIn(exchange));
      return managePage(exchange, found, linkIn(exchange));
    }
    const form = await formOf(exchange);
    if (!form) return;
    const link = form.get('link') ?? '';
    const found = await linkedSubscription(db, link);
    const onward = async (done: string) => sendOnward(exchange, `${await managePath(found)}&done=${done}`);
    const asked = form.get('do');
    if (asked === 'resume') {
      await resumeSubscription(db, found, now());
      return onward('resumed');
    }
    if (asked === 'pause') {
      const pause = form.get('pause') ?? '';
      await pauseSubscription(db, found, Object.hasOwn(pauses, pause) ? (pause as Pause) : 'month', now());
      return onward('paused');
    }
    const typed = typedIn(form);
    try {
      await changeSubscription(db, found, typed, now());
    } catch (error) {
      if (!(error instanceof InputFaults)) throw error;
      return managePage(exchange, found, link, { typed, faults: error.faults }, 422);
    }
    return onward('saved');
  }

  function ended(exchange: Exchange, { state, endedBecause, email, confirmedAt }: AlertSubscription, link: string) {
    if (state === 'UNCONFIRMED') throw new NotFound(say().notConfirmed);
    const canUndo = endedBecause === 'UNSUBSCRIBED' && email !== null && confirmedAt !== null;
    show(exchange, alertsEndedPage(canUndo ? link : null));
  }

  /**
   * RFC 8058: a mail program posts, from wherever it runs, whatever kind of form, and follows no redirect. The link says all, so neither its origin nor
   * its body is asked.
   */
  async function unsubscribe(exchange: Exchange): Promise<void> {
    const { request, response, signal } = exchange;
    const link = linkIn(exchange);
    if (isPost(exchange)) await readBody(request, response, formLimitBytes, signal);
    const found = await linkedSubscription(db, link);
    if (isRead(exchange) && found.state !== 'ENDED') return show(exchange, unsubscribePage({ link, wish: await wishIn(found) }));
    if (isPost(exchange)) await db.$transaction((tx) => endSubscription(tx, found.id, 'UNSUBSCRIBED', now()));
    ended(exchange, await linkedSubscription(db, link), link);
  }

  /** To the page of an entry, counted on the way. Only ever to a page of ours. */
  async function go(exchange: Exchange): Promise<void> {
    const { searchParams } = exchange.url;
    const counted = await countedIn(db, searchParams.get('of') ?? '');
    const to = searchParams.get('to') ?? '';
    const entry = counted && (await db.listing.findUnique({ where: { id: counted.listingId }, select: { kind: true, slug: true } }));
    if (counted && entry) {
      if (exchange.request.method === 'GET') await countAlerts(db, 'CLICKED', [counted], now());
      return sendOnward(exchange, inSameLanguage(`/${folderOf[entry.kind]}/${entry.slug}`));
    }
    // A link that lost its end on the way still leads where it says, uncounted.
    if (entryPath.test(to)) return sendOnward(exchange, to);
    throw new NotFound(say().linkLost);
  }

  async function outcome(exchange: Exchange): Promise<void> {
    if (isRead(exchange)) {
      const given = (exchange.url.searchParams.get('of') ?? '').split(/[ +]/).slice(0, mostOutcomes);
      const known = (await Promise.all(given.map(async (of) => ({ of, counted: await countedIn(db, of) })))).flatMap(({ of, counted }) =>
        counted ? [{ of, id: counted.listingId }] : [],
      );
      const items = await itemsOf(
        db.pool,
        known.map(({ id }) => id),
        now(),
      );
      const entries = known.flatMap(({ of, id }) => {
        const item = items.get(id);
        return item?.kind === 'FUND' ? [{ of, name: item.name, path: item.path }] : [];
      });
      return show(exchange, outcomePage({ entries, done: exchange.url.searchParams.has('done') }));
    }
    const form = await formOf(exchange);
    if (!form) return;
    const counted = await countedIn(db, form.get('of') ?? '');
    const answer = form.get('answer') ?? '';
    if (!counted || !answers.has(answer)) throw new NotFound(say().linkLost);
    if (outcomeLimit(() => exchange.address, now().getTime()).allowed && (await isListed(counted.listingId)))
      await countAlerts(db, answer as AlertCounted, [counted], now());
    const all = (form.get('all') ?? '').slice(0, 4000);
    sendOnward(exchange, inSameLanguage(`${alertsPath}/outcome?done&of=${encodeURIComponent(all)}`));
  }

  const isListed = async (id: number) => (await db.listing.count({ where: { id } })) > 0;

  const doors: Readonly<Record<string, (exchange: Exchange) => Promise<void>>> = {
    [`${alertsPath}/confirm`]: confirm,
    [`${alertsPath}/manage`]: manage,
    [`${alertsPath}/unsubscribe`]: unsubscribe,
    [`${alertsPath}/outcome`]: outcome,
    [alertsPath]: async (exchange) =>
      isPost(exchange) ? subscribe(exchange) : show(exchange, await formPage({ typed: prefilled(exchange.url.searchParams) })),
  };
  const reading: Readonly<Record<string, (exchange: Exchange) => Promise<void>>> = {
    [`${alertsPath}/go`]: go,
    [`${alertsPath}/sent`]: async (exchange) => show(exchange, alertsSentPage(help)),
  };

  async function answer(exchange: Exchange): Promise<void> {
    const read = Object.hasOwn(reading, exchange.path) ? reading[exchange.path] : undefined;
    if (!isRead(exchange) && (read || !isPost(exchange))) return refuseMethod(exchange, read ? 'GET, HEAD' : 'GET, HEAD, POST');
    await (read ?? doors[exchange.path])?.(exchange);
  }

  return {
    name: 'alerts',
    claims: (path) => Object.hasOwn(doors, path) || Object.hasOwn(reading, path),
    answer: (exchange) =>
      inLanguage(languageOf(exchange.url.searchParams.get('lang')), () =>
        answer(exchange).catch((error: unknown) => cannot(exchange, error)),
      ),
  };
}
