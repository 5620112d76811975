/** What the rooms of sign-in have in common: which methods they know, how they answer. */
import type { Page } from '../../../widgets/pages/document.ts';
import { type Exchange, send, sendText } from '../exchange.ts';
import { staffAnswer } from '../pages.ts';
import { pageHeaders } from '../security-headers.ts';

/** A form here holds an address or a token. */
export const formLimitBytes = 8192;

export function sendStaffPage(exchange: Exchange, publicUrl: string, page: Page, status = 200): void {
  const answer = staffAnswer(publicUrl, page, status);
  send(exchange, status, { ...pageHeaders, ...answer.headers }, answer.body);
}

/** To a path of ours, once something was done. */
export function sendOnward(exchange: Exchange, path: string, cookies: readonly string[] = []): void {
  if (cookies.length) exchange.response.setHeader('set-cookie', cookies);
  send(exchange, 303, { location: path, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
}

export function refuseMethod(exchange: Exchange, allow: string): void {
  exchange.response.setHeader('allow', allow);
  sendText(exchange, 405, `${exchange.request.method} means nothing here. This address takes ${allow}.`);
}

export const isRead = ({ request: { method } }: Exchange) => method === 'GET' || method === 'HEAD';
export const isPost = ({ request: { method } }: Exchange) => method === 'POST';

export const userAgentOf = ({ request }: Exchange) => (request.headers['user-agent'] ?? '').slice(0, 500);
