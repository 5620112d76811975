/** The loader, at the one address that never changes: /embed/fingerpost.js. It tells elements to ask the Fingerpost that this script came from. */
import { load } from './load.ts';

// WordPress and others add ?ver= to a script: it is the same one.
load(new URL(/* @vite-ignore */ '/graphql', import.meta.url).href, import.meta.url.replace(/[?#].*/, ''));
