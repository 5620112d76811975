/** Dresses what an opened entry says. Fetched with it. */
import type { LitElement } from 'lit';
import { openedStyles } from './opened.styles.ts';
import { wear } from './wear.ts';

export const dress = (host: LitElement) => wear(host, openedStyles);
