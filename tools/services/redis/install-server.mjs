import { runCommand } from '../run-command.mjs';
import { usableServer } from './usable-server.mjs';

const install = () =>
  runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'], { timeout: 300_000 });

/** As root, and where nothing gentler worked: installs Debian's or Ubuntu's redis-server. */
export async function installServer() {
  if (process.getuid() !== 0) return undefined;
  if ((await install()) === undefined) {
    // On a fresh image the package lists are missing.
    if ((await runCommand('apt-get', ['update'])) === undefined) return undefined;
    await install();
  }
  return usableServer('redis-server');
}
