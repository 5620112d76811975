/** Pages that stand where a website was: the name has run out, and somebody sells it or shows advertisements there. */

/** Hosts that domains for sale are sent to. */
const sellers = /(^|\.)(sedo(parking)?|parkingcrew|bodis|hugedomains|dan|afternic|above|undeveloped|domainmarket|buydomains)\.(com|net)$/;

const said = [
  /\b(this|the) domain( name)?( \S+)? (is|may be) (available )?for sale\b/i,
  /\bbuy this domain\b/i,
  /\bthis domain( name)? (has|is) (expired|parked|been (suspended|registered by|parked))\b/i,
  /\bdomain (is )?parked (free|by|at|with)\b/i,
  /\bparked (free|domain)\b/i,
  /\b(sedoparking|parkingcrew|hugedomains)\.com\b/i,
  /\bwindow\.park\s*=/i,
  /\bmake an offer on this domain\b/i,
];

export const leadsToSeller = (host: string): boolean => sellers.test(host);

/** Only the beginning of a page is read; a page that says much else besides is somebody's own. */
export function looksParked(html: string): boolean {
  const words = html.replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ');
  return words.split(/\s+/).length < 400 && said.some((sentence) => sentence.test(html));
}
