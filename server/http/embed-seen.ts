/** Where an embed says, once a page, that it was seen: `POST /embed/seen` with the element's name. It answers nothing, sets nothing and reads no cookie. */
import { isElement, type Sightings } from '../engagement/seen.ts';
import { readBody } from './body.ts';
import { type Exchange, send, sendText } from './exchange.ts';

const most = 64;
const headers = { 'cache-control': 'no-store' };

export async function answerSeen(exchange: Exchange, { note }: Sightings): Promise<void> {
  const { request, response, signal } = exchange;
  // A refusal, too: the console of somebody's website is no place for our troubles.
  response.setHeader('access-control-allow-origin', '*');
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    return sendText(exchange, 405, 'Embeds post the name of their element here. There is nothing to read.');
  }
  const body = await readBody(request, response, most, signal);
  const element = 'text' in body ? body.text.trim() : '';
  if (!isElement(element)) {
    response.setHeader('connection', 'close');
    return sendText(exchange, 400, 'Send the name of an element of Fingerpost, such as fingerpost-groups, and nothing else.');
  }
  note(element, request);
  send(exchange, 204, headers);
}
