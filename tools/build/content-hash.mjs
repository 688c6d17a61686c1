import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inCheckout } from '../bootstrap/checkout.mjs';

/** Hash of a file of the checkout, or of texts. */
export const textHash = (...texts) => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('base64url').slice(0, 22);
};

export const contentHash = (path) => textHash(readFileSync(inCheckout(path)));
