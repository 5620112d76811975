/** Forms for the public: opened, sent, sent again with what was wrong; and the links that are mailed for them. Nothing changes on GET. */

import { PageAlikeDocument } from '../../../generated/gql/graphql.ts';
import type { ListingKind } from '../../../generated/prisma/client.ts';
import { languageOf } from '../../../language/language.ts';
import { say as ofForms } from '../../../widgets/pages/alerts/words/words.ts';
import type { Page } from '../../../widgets/pages/document.ts';
import { inSameLanguage } from '../../../widgets/pages/in-same-language.ts';
import { kindAt, kindsInOrder, kindWords } from '../../../widgets/pages/kinds.ts';
import {
  cannotPage,
  choosePage,
  confirmedPage,
  confirmPage,
  contactAnsweredPage,
  contactPage,
  type FormPage,
  sentPage,
  suggestPage,
  takeBackPage,
  takenBackPage,
} from '../../../widgets/pages/suggest.ts';
import { answerAsContact, claimForContact } from '../../curation/submissions/claims.ts';
import { confirmSubmission, linkedSubmission } from '../../curation/submissions/confirm.ts';
import { type FormAsked, openForm } from '../../curation/submissions/open-form.ts';
import { sendSubmission } from '../../curation/submissions/send.ts';
import { grantedClaim, takeClaimBack } from '../../curation/submissions/take-back.ts';
import { inLanguage } from '../../in-language.ts';
import { dateSaid } from '../../mail/said.ts';
import { InputFaults, NotFound, RuleBroken } from '../../refusals.ts';
import { isPost, isRead, refuseMethod, sendOnward, sendStaffPage } from '../accounts/staff-exchange.ts';
import { limitKey } from '../client-address.ts';
import type { Exchange } from '../exchange.ts';
import { readForm } from '../form.ts';
import type { Room, RoomOptions } from '../rooms.ts';

const folders = kindsInOrder.map((kind) => kindWords[kind].path.slice(1)).join('|');
const about = /^\/suggest\/(change|report|claim)\/([a-z0-9][a-z0-9-]{0,199})$/;
const newOne = new RegExp(`^/suggest/(${folders})$`);
/** Beside the entry, where people look for it. */
const besideEntry = new RegExp(`^/(?:${folders})/([a-z0-9][a-z0-9-]{0,199})/(suggest|report|claim)$`);
const fixed = new Set(['/suggest', '/suggest/sent', '/suggest/confirm', '/suggest/contact', '/suggest/undo']);

/** Names of a form's own fields; all others are what it asks for. */
const own = new Set(['form', 'homepage', 'looked']);
/** The fields that tell one listing from another. */
const telling = ['name', 'places', 'location/postcode', 'website'];
/** Where the token cannot be used again, a new one is given. */
const spent = new Set(['form-forged', 'form-too-old', 'form-replayed']);

export function suggestRoom({ config, db, log, now, execute }: RoomOptions): Room {
  const { publicUrl, bodyLimitBytes, helpLine } = config.http;
  const show = (exchange: Exchange, page: Page, status = 200) => sendStaffPage(exchange, publicUrl, page, status);
  const cannot = (exchange: Exchange, error: unknown) => {
    if (error instanceof NotFound) return show(exchange, cannotPage(ofForms().notHere, error.message, helpLine), 404);
    if (error instanceof RuleBroken) return show(exchange, cannotPage(ofForms().nothingToDo, error.message, helpLine), 410);
    throw error;
  };

  function askedAt(path: string): FormAsked | null {
    const [, folder] = newOne.exec(path) ?? [];
    if (folder) return { kind: 'LISTING', listingKind: kindAt(`/${folder}`) as ListingKind };
    const [, kind, slug] = about.exec(path) ?? [];
    return kind && slug ? { kind: kind.toUpperCase() as 'CHANGE', listing: { slug } } : null;
  }

  async function formPage(asked: FormAsked, state: Partial<FormPage>): Promise<Page> {
    const form = await openForm(db, asked, now());
    const { fields, listing, kind } = form;
    return suggestPage({
      ...{ kind, fields, listing, token: form.token, typed: {}, faults: [], alike: null, help: helpLine },
      listingKind: asked.kind === 'LISTING' ? asked.listingKind : (listing?.kind ?? 'GROUP'),
      ...state,
    });
  }

  async function send(exchange: Exchange, asked: FormAsked): Promise<void> {
    const form = await readForm(exchange, publicUrl, bodyLimitBytes);
    if (!form) return;
    const { typed, changed } = typedIn(form);
    const token = form.get('form') ?? '';
    const first = (path: string) => typed[path]?.[0] ?? '';
    try {
      if (asked.kind === 'LISTING' && !form.has('looked') && first('name').trim()) {
        const [name = '', place = '', postcode = '', website = ''] = telling.map((path) => first(path).replaceAll('\0', ' ').slice(0, 200));
        const { listedAlready: alike } = await execute(PageAlikeDocument, { kind: asked.listingKind, name, place, postcode, website });
        if (alike.length) return show(exchange, await formPage(asked, { token, typed, alike }));
      }
      await sendSubmission(db, {
        ...{ asked, token, now: now(), publicUrl },
        typed: asked.kind === 'CHANGE' ? changed : typed,
        trap: form.get('homepage') ?? '',
        network: limitKey(exchange.address),
      });
      sendOnward(exchange, inSameLanguage('/suggest/sent'));
    } catch (error) {
      const kept = { typed, ...(form.has('looked') && { alike: [] }) };
      if (error instanceof InputFaults) return show(exchange, await formPage(asked, { ...kept, token, faults: error.faults }), 422);
      if (!(error instanceof RuleBroken)) return cannot(exchange, error);
      log.info({ rule: error.rule }, 'something from the public was not taken');
      const page = await formPage(asked, { ...kept, ...(!spent.has(error.rule) && { token }), refused: error.message });
      show(exchange, page, error.rule === 'too-much' ? 429 : 422);
    }
  }

  async function confirm(exchange: Exchange): Promise<void> {
    const { url } = exchange;
    if (isRead(exchange)) {
      const link = url.searchParams.get('link') ?? '';
      const { kind, listing, changes } = await linkedSubmission(db, link, now());
      const suggested = (changes as Record<string, { new?: unknown }>)['name']?.new;
      return show(exchange, confirmPage({ link, kind, name: listing?.name ?? String(suggested ?? '') }));
    }
    const form = await readForm(exchange, publicUrl, bodyLimitBytes);
    if (!form) return;
    const { kind, claim } = await confirmSubmission(db, { link: form.get('link') ?? '', now: now(), publicUrl });
    show(exchange, confirmedPage({ kind, claimProved: claim === 'PROVED' }));
  }

  async function contact(exchange: Exchange): Promise<void> {
    if (isRead(exchange)) {
      const link = exchange.url.searchParams.get('link') ?? '';
      const { name, path, claim } = await claimForContact(db, link);
      return show(exchange, contactPage({ link, name, path, claimant: claim.email }));
    }
    const form = await readForm(exchange, publicUrl, bodyLimitBytes);
    if (!form) return;
    const agrees = form.get('answer') === 'yes';
    await answerAsContact(db, { link: form.get('link') ?? '', agrees, now: now(), publicUrl });
    show(exchange, contactAnsweredPage(agrees));
  }

  async function takeBack(exchange: Exchange): Promise<void> {
    if (isRead(exchange)) {
      const link = exchange.url.searchParams.get('link') ?? '';
      const { name, claimant, until } = await grantedClaim(db, { link, now: now() });
      return show(exchange, takeBackPage({ link, name, claimant, until: dateSaid(until) }));
    }
    const form = await readForm(exchange, publicUrl, bodyLimitBytes);
    if (!form) return;
    await takeClaimBack(db, { link: form.get('link') ?? '', now: now() });
    show(exchange, takenBackPage());
  }

  async function answer(exchange: Exchange): Promise<void> {
    const { path, url } = exchange;
    if (!isRead(exchange) && !isPost(exchange)) return refuseMethod(exchange, 'GET, HEAD, POST');
    const [, slug, what] = besideEntry.exec(path) ?? [];
    if (slug) return sendOnward(exchange, `/suggest/${what === 'suggest' ? 'change' : what}/${slug}`);
    if (path === '/suggest/confirm') return confirm(exchange);
    if (path === '/suggest/contact') return contact(exchange);
    if (path === '/suggest/undo') return takeBack(exchange);
    const asked = askedAt(path);
    if (asked && isPost(exchange)) return send(exchange, asked);
    if (!isRead(exchange)) return refuseMethod(exchange, 'GET, HEAD');
    if (asked) return show(exchange, await formPage(asked, { typed: asked.kind === 'LISTING' ? prefilled(url.searchParams) : {} }));
    if (path === '/suggest/sent') return show(exchange, sentPage(helpLine));
    show(exchange, choosePage(url.search && addressOf(url.searchParams), helpLine));
  }

  return {
    name: 'suggest',
    claims: (path) => fixed.has(path) || newOne.test(path) || about.test(path) || besideEntry.test(path),
    answer: (exchange) =>
      inLanguage(languageOf(exchange.url.searchParams.get('lang')), () =>
        answer(exchange).catch((error: unknown) => cannot(exchange, error)),
      ),
  };
}

/** What was looked for and not found is where a new entry begins. */
function prefilled(search: URLSearchParams): Record<string, string[]> {
  const given = (name: string) => (search.get(name) ?? '').replaceAll('\0', '').slice(0, 100);
  const typed = { name: given('name'), places: given('place') };
  return Object.fromEntries(Object.entries(typed).flatMap(([path, value]) => (value ? [[path, [value]]] : [])));
}

function addressOf(search: URLSearchParams): string {
  const kept = Object.entries({ name: search.get('name'), place: search.get('place') }).flatMap(([name, value]) =>
    value ? [[name, value.slice(0, 100)]] : [],
  );
  return kept.length ? `?${new URLSearchParams(kept as [string, string][])}` : '';
}

/** All that was typed, to be shown again; and of that what differs from what its sender saw there (`was:`). */
function typedIn(form: URLSearchParams) {
  const typed: Record<string, string[]> = {};
  const was = new Map<string, string>();
  for (const [name, value] of form) {
    if (own.has(name)) continue;
    if (name.startsWith('was:')) was.set(name.slice(4), value);
    else
      (Object.hasOwn(typed, name) ? typed[name] : Object.defineProperty(typed, name, { value: [], enumerable: true })[name])?.push(value);
  }
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trim();
  const changed = Object.fromEntries(
    Object.entries(typed).filter(([path, values]) => !was.has(path) || plain(values[0] ?? '') !== plain(was.get(path) ?? '')),
  );
  return { typed, changed };
}
