import { execFileSync, spawnSync } from 'node:child_process';
import { Failure } from '../../bootstrap/failure.mjs';

/** Accounts that systems bring along. initdb looks its own up in passwd, so an invented number would not do. */
const CANDIDATES = ['postgres', 'nobody'];

const numberOf = (option, name) =>
  Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));

/**
 * The account that PostgreSQL runs as, in the form `spawn` takes. Empty for an ordinary user: PostgreSQL refuses only
 * root, and no account is ever created here.
 * @throws Failure when root has no account to lend
 */
export function postgresAccount() {
  if (process.getuid() !== 0) return {};
  for (const name of CANDIDATES) {
    try {
      return { uid: numberOf('-u', name), gid: numberOf('-g', name) };
    } catch {
      continue;
    }
  }
  throw new Failure(
    `PostgreSQL does not run as root and this system has no account named ${CANDIDATES.join(' or ')}: start as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Whether that account may enter the folder. */
export function mayEnter(account, folder) {
  if (account.uid === undefined) return true;
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
  );
}
