import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exclusively } from '../bootstrap/exclusively.mjs';
import { unpackPackage } from '../services/debian/unpack-package.mjs';
import { runCommand } from '../services/run-command.mjs';

const PROGRAM = '/usr/sbin/nginx';

async function usable(program, env = {}) {
  return (await runCommand(program, ['-v'], { env })) === undefined ? undefined : { program, env };
}

/**
 * nginx from Debian or Ubuntu. It is unpacked, not installed: its package starts a server.
 * @returns {Promise<{program: string, env: Record<string, string>} | {missing: string}>}
 */
export async function nginxProgram() {
  const found = existsSync(PROGRAM)
    ? await usable(PROGRAM)
    : await exclusively('nginx-cache', () =>
        unpackPackage('nginx', (root, env) => usable(join(root, 'usr', 'sbin', 'nginx'), env)),
      );
  return found ?? { missing: 'install nginx (Debian, Ubuntu)' };
}
