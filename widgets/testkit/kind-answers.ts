/** The gallery's canned answers serve tests too. */
export * from '../gallery/canned-kinds.ts';
