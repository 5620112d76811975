import { Client } from '@urql/core';
import { jsonExchange } from './json-exchange.ts';
import { memoryExchange } from './memory-exchange.ts';

const clients = new Map<string, Client>();

/** The one client of all widgets that ask one server: they share its cache, and the same question asked twice at once is one request. */
export function clientFor(url: string): Client {
  let client = clients.get(url);
  if (!client) {
    client = new Client({ url, exchanges: [memoryExchange, jsonExchange] });
    clients.set(url, client);
  }
  return client;
}
