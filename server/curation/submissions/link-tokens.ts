/** The secret part of a mailed link: only its hash is kept. */
import { createHash, randomBytes } from 'node:crypto';

export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
export const newLinkToken = () => randomBytes(24).toString('base64url');
