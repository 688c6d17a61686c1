import { existsSync } from 'node:fs';

const PROGRAM = '/usr/sbin/nginx';

/**
 * nginx from Debian or Ubuntu. It is not installed by itself: its package starts a server.
 * @returns {{program: string} | {missing: string}}
 */
export function nginxProgram() {
  return existsSync(PROGRAM) ? { program: PROGRAM } : { missing: 'install nginx (Debian, Ubuntu)' };
}
