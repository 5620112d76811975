import { describe, expect, test } from 'vitest';
import { may, type Subject } from './permissions.ts';
import type { Part, Viewer } from './viewer.ts';

const signedInWith = (...parts: Partial<Part>[]): Viewer => ({
  accountId: 'a',
  sessionId: 's',
  name: 'A curator',
  email: 'a@council.example',
  parts: parts.map((part) => ({ bodyId: 1, role: 'OWNER', kinds: [], placeIds: null, ...part })),
});

const listing: Subject = { id: 10, ownerId: 1, stewardId: 2, kind: 'GROUP', placeIds: [5] };

describe('who may do what', () => {
  test('anyone may suggest; nobody who is not signed in may change', () => {
    expect(may(null, 'public.suggest')).toBe(true);
    expect(may(null, 'record.change', listing)).toBe(false);
  });

  test('an owner changes what their body owns, and the body itself, but nothing else', () => {
    const owner = signedInWith({});
    expect(may(owner, 'record.change', listing)).toBe(true);
    expect(may(owner, 'record.change', { ...listing, id: 1, ownerId: null })).toBe(true);
    expect(may(owner, 'record.change', { ...listing, ownerId: 3 })).toBe(false);
    expect(may(owner, 'record.publish', listing)).toBe(false);
  });

  test('a curator looks after what their body stewards, or nobody does, within their places and kinds', () => {
    const curator = signedInWith({ bodyId: 2, role: 'CURATOR', placeIds: new Set([5, 6]), kinds: ['GROUP'] });
    expect(may(curator, 'record.publish', listing)).toBe(true);
    expect(may(curator, 'record.publish', { ...listing, stewardId: null })).toBe(true);
    expect(may(curator, 'record.publish', { ...listing, stewardId: 3 })).toBe(false);
    expect(may(curator, 'record.publish', { ...listing, placeIds: [7] })).toBe(false);
    expect(may(curator, 'record.publish', { ...listing, placeIds: [] })).toBe(false);
    expect(may(curator, 'record.publish', { ...listing, kind: 'VENUE' })).toBe(false);
  });

  test('a curator is also an owner of what their own body owns', () => {
    const curator = signedInWith({ bodyId: 1, role: 'CURATOR', placeIds: new Set([9]) });
    expect(may(curator, 'record.change', listing)).toBe(true);
    expect(may(curator, 'record.change-held', listing)).toBe(false);
  });

  test('an administrator may do everything but what a role cannot grant itself is theirs alone', () => {
    expect(may(signedInWith({ role: 'ADMIN' }), 'member.grant-staff')).toBe(true);
    expect(may(signedInWith({ role: 'CURATOR' }), 'member.grant-staff')).toBe(false);
  });
});
