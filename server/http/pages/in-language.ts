/** In which language a page is asked for, and how its links keep it. */
import type { Language } from '../../../widgets/parts/language.ts';
import type { PageAnswer } from './answer.ts';

/** To where something moved, in the language it was asked for in. */
export function keepLanguageOnTheWay(answer: PageAnswer, language: Language): PageAnswer {
  const { location } = answer.headers;
  if (language === 'en' || !location?.startsWith('/') || /[?&]lang=/.test(location)) return answer;
  const [address = '', ...hash] = location.split('#');
  const kept = `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
  return { ...answer, headers: { ...answer.headers, location: [kept, ...hash].join('#') } };
}

/** Files, data and what others show are the same in every language. */
const ours = /(<a [^>]*?href=")(\/(?!assets\/|cards\/|exports\/|embed\/|graphql|\/)[^"#]*)/g;
const getForm = /<form [^>]*method="get"[^>]*>/g;

/** The language of what is sent stands in the address it goes to, so that it is known before the form is read. */
const postForm = /(<form (?=[^>]*method="post")[^>]*?action=")(\/[^"#]*)/g;

/** Writes the language into the links and forms of a page, so that it lasts for a visit without anything being kept in the browser. */
export function keepLanguage(html: string, language: Language): string {
  if (language === 'en') return html;
  const withLanguage = (address: string) =>
    /[?;]lang=/.test(address) ? address : `${address}${address.includes('?') ? '&amp;' : '?'}lang=${language}`;
  return html
    .replace(ours, (_, before: string, address: string) => before + withLanguage(address))
    .replace(postForm, (_, before: string, address: string) => before + withLanguage(address))
    .replace(getForm, (tag) => `${tag}<input type="hidden" name="lang" value="${language}">`);
}
