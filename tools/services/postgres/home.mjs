import { randomBytes, createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../../bootstrap/failure.mjs';
import { privateFolder } from '../private-folder.mjs';
import { mayEnter, postgresAccount } from './account.mjs';

const MAJOR = '18';
/** Not /var/tmp: systems clear that of old files, a running database's too. */
const ELSEWHERE = '/var/lib/isocenter';

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined);
const writePrivately = (path, text) => writeFileSync(path, `${text}\n`, { mode: 0o600 });

/** Only root can get here: the account that PostgreSQL runs as may not enter the data folder. */
function clusterElsewhere(folder) {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  // The random part keeps a checkout that is cloned again at the same path from finding its predecessor's data.
  const name = `${basename(dirname(dirname(folder))) || 'checkout'}-${hash}-${randomBytes(3).toString('hex')}`;
  return join(privateFolder(join(privateFolder(ELSEWHERE, 0o711), name), 0o711), MAJOR);
}

/** Where the cluster is, or will be; once chosen it stays. */
function clusterFolder(folder, account) {
  const note = join(folder, 'location');
  const noted = read(note);
  if (noted !== undefined) return noted;
  const inside = join(folder, MAJOR);
  if (existsSync(inside) || mayEnter(account, folder)) return inside;
  const outside = clusterElsewhere(folder);
  writePrivately(note, outside);
  return outside;
}

/** An existing cluster keeps its account, even when the system has got a better one since. */
function clusterAccount(cluster, account) {
  if (!existsSync(cluster)) return account;
  const { uid, gid } = statSync(cluster);
  if (process.getuid() === 0) return { uid, gid };
  if (uid === process.getuid()) return {};
  throw new Failure(
    `The database in ${cluster} belongs to another account: start as that one, or set another DATA_DIR.`,
  );
}

/**
 * What one data folder's PostgreSQL keeps: `<dataDir>/postgres` with the cluster `18`, `server.log`, and, readable to
 * the owner only, the superuser's password and the port.
 * @param {string} dataDir DATA_DIR, or a folder of a test
 */
export function postgresHome(dataDir) {
  // Under root another account runs PostgreSQL: it passes through, and sees nothing.
  const mode = process.getuid() === 0 ? 0o711 : 0o700;
  const parent = resolve(dataDir);
  if (!existsSync(parent)) privateFolder(parent, mode);
  const folder = privateFolder(join(parent, 'postgres'), mode);
  const chosen = postgresAccount();
  const cluster = clusterFolder(folder, chosen);
  const passwordFile = join(folder, 'password');
  const portFile = join(folder, 'port');
  if (!existsSync(passwordFile)) {
    if (existsSync(cluster))
      throw new Failure(`${passwordFile} is missing: the database beside it cannot be opened.`);
    writePrivately(passwordFile, randomBytes(24).toString('base64url'));
  }
  return {
    cluster,
    account: clusterAccount(cluster, chosen),
    logFile: join(folder, 'server.log'),
    password: read(passwordFile),
    rememberedPort: () => Number(read(portFile)) || undefined,
    rememberPort: (port) => writePrivately(portFile, port),
  };
}
