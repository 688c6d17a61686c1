import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inCheckout } from '../bootstrap/checkout.mjs';

/**
 * What a former run made from what. A record lies beside what it records, so that both vanish together.
 * @param {string[]} path within the checkout
 */
export function buildRecord(...path) {
  const file = inCheckout(...path);
  return {
    read() {
      try {
        return JSON.parse(readFileSync(file, 'utf8'));
      } catch {
        return {};
      }
    },
    write(record) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(record));
    },
    exists: () => existsSync(file),
  };
}
