import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { mayEnter, postgresAccount } from './account.mjs';

/** A folder for temporary ones where the account that runs PostgreSQL can go, too: some systems close every TMPDIR. */
export function temporaryParent() {
  const account = postgresAccount();
  const enterable = (folder) => existsSync(folder) && mayEnter(account, folder);
  return [tmpdir(), '/tmp', '/var/tmp'].find(enterable) ?? tmpdir();
}
