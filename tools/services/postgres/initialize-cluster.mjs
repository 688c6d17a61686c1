import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../../bootstrap/failure.mjs';

/** The same order and case rules on every system: PostgreSQL's own, none of the C library's. */
const LOCALE = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
const TCP_ONLY = ['-A', 'scram-sha-256'];

function initdb(binaries, folder, passwordFile, { account, durable }) {
  const args = [
    '-D',
    folder,
    '-U',
    'postgres',
    `--pwfile=${passwordFile}`,
    '--no-instructions',
    ...TCP_ONLY,
    ...LOCALE,
  ];
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(join(binaries, 'bin', 'initdb'), durable ? args : [...args, '--no-sync'], {
      ...account,
      cwd: folder,
      env: { LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => {
      const reason =
        output
          .trim()
          .split('\n')
          .find((line) => /error|could not|fatal/i.test(line)) ?? `status ${code}`;
      if (code === 0) resolve();
      else reject(new Failure(`The database could not be created: ${reason}`));
    });
  });
}

/**
 * Creates the cluster with its superuser `postgres` when there is none. It gets its name only when it is complete, so
 * that an interrupted start leaves nothing half-made behind.
 */
export async function initializeCluster(binaries, { cluster, account, password }, durable) {
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  const unfinished = `${cluster}.new`;
  const passwordFile = join(dirname(cluster), 'new-password');
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined) {
    for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid);
  }
  try {
    await initdb(binaries, unfinished, passwordFile, { account, durable });
    renameSync(unfinished, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
