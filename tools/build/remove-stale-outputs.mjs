import { globSync, rmSync } from 'node:fs';
import { inCheckout } from '../bootstrap/checkout.mjs';

/** Deletes what dist holds of sources that are gone: an old migration would still be run. */
export function removeStaleOutputs(sources, assets) {
  const wanted = new Set([...sources.map((source) => source.replace(/\.ts$/, '.js')), ...assets]);
  for (const path of globSync('{apps,libs,migrations,test}/**/*.*', { cwd: inCheckout('dist') })) {
    const name = path.replaceAll('\\', '/');
    if (/\.[a-z]+$/i.test(name) && !wanted.has(name.replace(/\.map$/, '')))
      rmSync(inCheckout('dist', name), { recursive: true });
  }
}
