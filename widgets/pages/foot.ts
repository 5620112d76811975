/** The foot of every page: what Fingerpost is, what else there is of it, and the languages it speaks. */
import { type Language, languageOf, languages, spoken } from '../parts/language.ts';
import { html, nothing } from './template.ts';
import { say } from './words/words.ts';

/** Each in its own words: whoever needs one does not read the others. */
const names: Record<Language, string> = {
  en: 'English',
  pl: 'Polski',
  lt: 'Lietuvių',
  ro: 'Română',
  uk: 'Українська',
  pt: 'Português',
};

/** `lang` where the rest of the page is in another language. */
export function foot(address: string, lang: string | typeof nothing = nothing) {
  const words = say();
  return html`<footer class="foot" lang=${lang}>
<p><strong>Fingerpost</strong> ${words.footKeeps} ${words.footNoCookies}</p>
<div class="foot-links">
<nav aria-label=${words.footUse}><h2>${words.footUse}</h2><ul>
<li><a href="/embed">${words.footEmbed}</a></li>
<li><a href="/digest">${words.footDigest}</a></li>
<li><a href="/demo/parish">${words.footDemo}</a></li>
<li><a href="/developers">${words.footDevelopers}</a></li>
</ul></nav>
<nav aria-label=${words.footAbout}><h2>${words.footAbout}</h2><ul>
<li><a href="/terms">${words.footTerms}</a></li>
<li><a href="/privacy">${words.footPrivacy}</a></li>
<li><a href="/accessibility">${words.footAccessibility}</a></li>
</ul></nav>
<nav aria-label=${words.footLanguages}><h2>${words.footLanguages}</h2><ul>${languages.map((language) => languageLink(language, address))}</ul></nav>
</div>
</footer>`;
}

function languageLink(language: Language, address: string) {
  const current = languageOf(spoken()) === language;
  return html`<li><a href=${inLanguage(address, language)} lang=${language} hreflang=${language} aria-current=${current ? 'true' : 'false'}>${names[language]}</a></li>`;
}

/** The same page, all else in its address kept. */
function inLanguage(address: string, language: Language): string {
  const [path = '/', query] = address.split('?');
  const search = new URLSearchParams(query);
  search.set('lang', language);
  return `${path}?${search}`;
}

export const staffFoot = () => html`<footer class="foot">
<p>Signing in sets one cookie, which keeps you signed in on this device. It follows nobody.</p>
</footer>`;
