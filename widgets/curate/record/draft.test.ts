import { describe, expect, test } from 'vitest';
import type { Document } from '../patch.ts';
import { Draft } from './draft.ts';
import { backTo } from './sending.ts';

const base: Document = { name: 'Heron Club', summary: 'Birds.', links: [{ id: '7', url: 'https://heron.example/' }] };
function typed(changes: Document): Draft {
  const draft = new Draft('heron');
  draft.restart(base);
  for (const [path, value] of Object.entries(changes)) draft.set(path, value, false);
  return draft;
}

describe('a draft on its way', () => {
  test('is nothing to be sent again; what is typed since is', () => {
    const draft = typed({ summary: 'Herons.' });
    draft.send();
    expect([draft.isSending, draft.isEmpty, draft.ahead['summary']]).toEqual([true, true, 'Herons.']);
    draft.set('name', 'The Heron Club', false);
    expect(draft.patch).toEqual({ name: 'The Heron Club' });
    draft.arrived({ ...base, summary: 'Herons, as the server writes it.' });
    expect([draft.isSending, draft.patch]).toEqual([false, { name: 'The Heron Club' }]);
    expect(draft.now).toMatchObject({ name: 'The Heron Club', summary: 'Herons, as the server writes it.' });
  });

  test('is typed again, with all that was typed since, where it did not arrive', () => {
    const draft = typed({ summary: 'Herons.' });
    draft.send();
    draft.set('name', 'The Heron Club', false);
    draft.failed();
    expect(draft.base).toBe(base);
    expect(draft.patch).toEqual({ summary: 'Herons.', name: 'The Heron Club' });
  });

  test('thrown away, is only what was not sent', () => {
    const draft = typed({ summary: 'Herons.' });
    draft.send();
    draft.set('name', 'The Heron Club', false);
    draft.drop();
    expect([draft.now['name'], draft.now['summary']]).toEqual(['Heron Club', 'Herons.']);
  });

  test('stays where the record is read again meanwhile', () => {
    const draft = typed({ summary: 'Herons.' });
    draft.send();
    draft.set('name', 'The Heron Club', false);
    draft.rebase({ ...base, description: 'Every week.' });
    expect(draft.patch).toEqual({ name: 'The Heron Club' });
    draft.failed();
    expect(draft.patch).toEqual({ summary: 'Herons.', name: 'The Heron Club' });
    expect(draft.now['description']).toBe('Every week.');
  });

  test('takes a change back under what is typed, and is as it was where that is refused', () => {
    const draft = typed({ name: 'The Heron Club' });
    draft.sendBack({ summary: 'Fish.' });
    expect([draft.now['summary'], draft.patch]).toEqual(['Fish.', { name: 'The Heron Club' }]);
    draft.failed();
    expect([draft.now['summary'], draft.patch]).toEqual(['Birds.', { name: 'The Heron Club' }]);
  });

  test('keeps what is the same as the same, so that it is not drawn anew', () => {
    const draft = typed({ summary: 'Herons.' });
    const links = draft.now['links'];
    draft.send();
    draft.arrived(structuredClone({ ...base, summary: 'Herons.' }) as Document);
    expect(draft.now['links']).toBe(links);
  });
});

test('taking back takes out what was added, and brings what was taken out as something new', () => {
  const before: Document = {
    links: [
      { id: '7', url: 'https://heron.example/' },
      { id: '8', url: 'https://egret.example/' },
    ],
  };
  const now: Document = {
    links: [
      { id: '8', url: 'https://egret.example/' },
      { id: '9', url: 'https://new.example/' },
    ],
  };
  expect(backTo(now, before)).toEqual({
    'links/9': null,
    'links/+7': { url: 'https://heron.example/' },
    'links/order': ['+7', '8'],
  });
});
