/** Where somebody is sent once they are signed in: a page of the workspace, never another site. */

const fallback = '/curate';

/** The path as it was given, or /curate for whatever could lead elsewhere: "//evil.example", "/\evil.example", "https://…", "/curate/../…". */
export function safeReturn(given: string | null | undefined): string {
  if (!given || given.length > 500 || !/^\/curate(?:[/?#]|$)[\x21-\x5b\x5d-\x7e]*$/.test(given)) return fallback;
  const url = URL.parse(given, 'https://here.invalid');
  if (url?.origin !== 'https://here.invalid' || !/^\/curate(\/|$)/.test(url.pathname)) return fallback;
  // Back to where one signs in would go round in circles.
  return /^\/curate\/(sign-in|auth)/.test(url.pathname) ? fallback : url.pathname + url.search + url.hash;
}
