/** What other sites show where a link to a page is shared: Open Graph, with what only X asks for by its own names. */
import { type Language, languageOf, spoken } from '../parts/language.ts';
import type { Page } from './document.ts';
import { inSameLanguage } from './in-same-language.ts';
import { html, nothing } from './template.ts';
import { say } from './words/words.ts';

export const cardSize = { width: 1200, height: 630 } as const;
/** As Open Graph writes them. */
const locales: Record<Language, string> = { en: 'en_GB', pl: 'pl_PL', lt: 'lt_LT', ro: 'ro_RO', uk: 'uk_UA', pt: 'pt_PT' };
export const siteCard = '/cards/pages/fingerpost.png';

/** A page on a sensitive topic is a page of Fingerpost and no more: its name would stand on a locked screen. */
export function shareTags(publicUrl: string, { path, title, description, card = siteCard, discreet = false }: Page) {
  const name = discreet ? 'Fingerpost' : title.replace(/ – Fingerpost$/, '');
  const words = discreet ? say().siteDescription : description;
  const image = publicUrl + inSameLanguage(card);
  return html`<meta property="og:site_name" content="Fingerpost">
<meta property="og:type" content="website">
<meta property="og:locale" content=${locales[languageOf(spoken())]}>
<meta property="og:title" content=${name}>
<meta property="og:description" content=${words}>
<meta property="og:url" content=${publicUrl + path}>
<meta name="twitter:card" content=${discreet ? 'summary' : 'summary_large_image'}>
<meta name="twitter:title" content=${name}>
<meta name="twitter:description" content=${words}>
${
  discreet
    ? nothing
    : html`<meta property="og:image" content=${image}>
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content=${String(cardSize.width)}>
<meta property="og:image:height" content=${String(cardSize.height)}>
<meta property="og:image:alt" content=${name}>
<meta name="twitter:image" content=${image}>
<meta name="twitter:image:alt" content=${name}>`
}`;
}
