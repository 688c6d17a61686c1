import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { Failure } from '../bootstrap/failure.mjs';

const NAME = 'ISOCENTER_SECRET';
const BYTES = 48;

/**
 * The master secret of this data folder, made once and readable to its owner only. Without it the stored credentials
 * of channels and the database's roles are lost, so it is never made a second time beside existing data.
 * @param {string} dataDir absolute path of DATA_DIR, which exists
 */
export function developmentSecret(dataDir) {
  const file = join(dataDir, 'secrets.env');
  if (!existsSync(file)) {
    const secret = randomBytes(BYTES).toString('base64url');
    writeFileSync(file, `# Keep it with every backup of this folder.\n${NAME}=${secret}\n`, {
      mode: 0o600,
      flag: 'wx',
    });
  }
  const secret = parseEnv(readFileSync(file, 'utf8'))[NAME];
  if (!secret) throw new Failure(`${file} holds no ${NAME}: put it back, or set the variable.`);
  return secret;
}
