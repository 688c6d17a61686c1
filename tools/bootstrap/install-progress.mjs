import { existsSync, readFileSync } from 'node:fs';
import { inCheckout } from './checkout.mjs';
import { fitsThisMachine } from './fits-this-machine.mjs';

const TERMINAL_MS = 500;
/** A log gets a line now and then; a terminal gets one that changes in place. */
const LOG_MS = 10_000;

/** The folders that npm ci will fill, each judged by its package.json. */
function expectedManifests() {
  const { packages } = JSON.parse(readFileSync(inCheckout('package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && fitsThisMachine(entry))
    .map(([path]) => inCheckout(path, 'package.json'));
}

/** Shows on stderr how far `npm ci` is, by counting the packages that have arrived. */
export function installProgress() {
  const started = performance.now();
  const manifests = expectedManifests();
  const terminal = process.stderr.isTTY === true;
  const seconds = () => `${Math.round((performance.now() - started) / 1000)} s`;
  const show = () => {
    const arrived = manifests.filter((path) => existsSync(path)).length;
    const text = `  ${arrived} of ${manifests.length} packages, ${seconds()}`;
    process.stderr.write(terminal ? `\r\x1b[K${text}` : `${text}\n`);
  };
  const stop = (text) => {
    clearInterval(timer);
    process.stderr.write(`${terminal ? '\r\x1b[K' : ''}${text}`);
  };

  console.error(`Installing ${manifests.length} packages (npm ci)…`);
  const timer = setInterval(show, terminal ? TERMINAL_MS : LOG_MS);
  return {
    done: () => stop(`  installed in ${seconds()}\n`),
    broken: () => stop(''),
  };
}
