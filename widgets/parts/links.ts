/** An address that may stand in a link. What sources wrote is not trusted: `javascript:` and the like come out as undefined. */
export function safeUrl(url: string | null | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}

/** The site that a service belongs to, from its address: without a path, and empty where it is this very site. */
export const homeOf = (endpoint: string) => /^https?:\/\/[^/]+/.exec(endpoint)?.[0] ?? '';
