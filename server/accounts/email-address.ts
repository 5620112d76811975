/** One e-mail address, without a name, as it is kept and compared. */
import { z } from 'zod';

const address = z.email().max(254);

/** In small letters and without spaces around it; null for anything that is not one address, line breaks and further headers among them. */
export function emailAddress(written: string): string | null {
  const { success, data } = address.safeParse(written.replace(/^ +| +$/g, '').toLowerCase());
  return success ? data : null;
}
