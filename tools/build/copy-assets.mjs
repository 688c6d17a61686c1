import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { inCheckout } from '../bootstrap/checkout.mjs';
import { contentHash } from './content-hash.mjs';

/**
 * Copies the assets that changed to the same place in dist.
 * @param {string[]} assets
 * @param {Record<string, string>} former hash by asset
 */
export function copyAssets(assets, former) {
  const hashes = Object.fromEntries(assets.map((asset) => [asset, contentHash(asset)]));
  for (const asset of assets) {
    const target = inCheckout('dist', asset);
    if (former[asset] === hashes[asset] && existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(inCheckout(asset), target);
  }
  return hashes;
}
