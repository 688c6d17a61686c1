import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { inCheckout } from '../bootstrap/checkout.mjs';
import { Failure } from '../bootstrap/failure.mjs';
import { privateFolder } from '../services/private-folder.mjs';
import { developmentSecret } from './development-secret.mjs';
import { STAND_INS } from './stand-ins.mjs';

const isSet = (value) => value !== undefined && value.trim() !== '';

/** The variables of the shell, then those of `.env`; npm's own are none of the processes' business. */
function given() {
  const file = inCheckout('.env');
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const set = Object.entries(process.env).filter(([name, value]) => isSet(value) && !/^npm_/i.test(name));
  return { ...written, ...Object.fromEntries(set) };
}

function dataFolder(path) {
  try {
    // Under root PostgreSQL runs as another account, which passes through this folder.
    return existsSync(path) ? path : privateFolder(path, process.getuid() === 0 ? 0o711 : 0o700);
  } catch (error) {
    throw new Failure(`DATA_DIR: the folder ${path} cannot be made (${error.code ?? error.message}).`);
  }
}

/**
 * What the processes are told by this machine: the environment and `.env`, completed with what development needs. In
 * production nothing is made up: what is missing is reported by the processes themselves.
 * @returns {{values: Record<string, string>, dataDir: string, production: boolean}} `values` lacks DATABASE_URL when
 *   the embedded server is to be used
 */
export function loadEnvironment() {
  const values = given();
  const production = values.NODE_ENV === 'production';
  const dataDir = dataFolder(resolve(inCheckout(), values.DATA_DIR ?? '.data'));
  values.DATA_DIR = dataDir;
  if (production) return { values, dataDir, production };
  values.ISOCENTER_SECRET ??= developmentSecret(dataDir);
  for (const [name, value] of Object.entries(STAND_INS)) values[name] ??= value;
  // Links in messages lead to where the APIs really listen.
  if (isSet(values.ADMIN_API_PORT)) values.ADMIN_BASE_URL ??= `http://localhost:${values.ADMIN_API_PORT}`;
  if (isSet(values.PUBLIC_API_PORT)) values.PUBLIC_BASE_URL ??= `http://localhost:${values.PUBLIC_API_PORT}`;
  return { values, dataDir, production };
}
