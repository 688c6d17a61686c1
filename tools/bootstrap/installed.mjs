import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inCheckout } from './checkout.mjs';
import { Failure } from './failure.mjs';
import { fitsThisMachine } from './fits-this-machine.mjs';
import { linkPostgresLibraries } from './link-postgres-libraries.mjs';

const lockFile = () => inCheckout('package-lock.json');
// npm ci empties node_modules first, so an install that broke off leaves no stamp.
const stampFile = () => inCheckout('node_modules', '.isocenter-installed');

function lockHash() {
  if (!existsSync(lockFile()))
    throw new Failure('package-lock.json is missing: this is not a whole checkout.');
  return createHash('sha256')
    .update(readFileSync(lockFile()))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
}

/** Whether somebody's own `npm ci` or `npm install` put exactly the locked packages there. */
function matchesLock() {
  const own = inCheckout('node_modules', '.package-lock.json');
  if (!existsSync(own)) return false;
  const have = JSON.parse(readFileSync(own, 'utf8')).packages;
  const want = JSON.parse(readFileSync(lockFile(), 'utf8')).packages;
  const same = (path) =>
    have[path]?.version === want[path].version && have[path].integrity === want[path].integrity;
  const needed = Object.keys(want).filter((path) => path !== '' && fitsThisMachine(want[path]));
  return needed.every((path) => same(path) || (want[path].optional === true && have[path] === undefined));
}

/** Remembers that node_modules is what the lock file says. */
export function markInstalled() {
  writeFileSync(stampFile(), lockHash());
}

/** Completes an install made by hand. One that this account may only read (an image, another user's) is used as it is. */
function adopt() {
  try {
    linkPostgresLibraries();
    markInstalled();
  } catch (error) {
    if (!['EACCES', 'EROFS'].includes(error.code)) throw error;
  }
}

/** Whether node_modules is what package-lock.json says. Adopts an install that was made by hand. */
export function isInstalled() {
  if (existsSync(stampFile()) && readFileSync(stampFile(), 'utf8') === lockHash()) return true;
  if (!matchesLock()) return false;
  adopt();
  return true;
}
