import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of this checkout. (`import.meta.dirname` came with Node 20.11.) */
export const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Absolute path of something in this checkout. */
export const inCheckout = (...path) => join(checkout, ...path);
