import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { checkout } from './checkout.mjs';
import { Failure } from './failure.mjs';
import { installProgress } from './install-progress.mjs';

const SHOWN_LINES = 12;
const STACK = /^npm error\s+(at |errno:|code:|type:)/;
export const OFFLINE = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EIDLETIMEOUT)\b/;

/** npm itself: under `npm start` the very one that runs us, else the one on PATH. */
export function npmCommand() {
  const cli = process.env.npm_execpath;
  return cli && /^npm(-cli)?\.c?js$/.test(basename(cli)) ? [process.execPath, cli] : ['npm'];
}

/** In a container the account often has no home, and npm would keep its cache there. */
function cacheSettings() {
  try {
    accessSync(homedir(), constants.W_OK);
    return {};
  } catch {
    return { npm_config_cache: join(tmpdir(), `isocenter-npm-${process.getuid()}`) };
  }
}

/** NODE_ENV=production or an option of the outer npm call (`npm test --omit=dev`) must not change what is installed. */
export function npmEnvironment() {
  const ours = ([name]) =>
    name !== 'NODE_ENV' &&
    !/^npm_(lifecycle|package|config_(omit|include|production|only|ignore_scripts))/i.test(name);
  return { ...Object.fromEntries(Object.entries(process.env).filter(ours)), ...cacheSettings() };
}

function reason(output) {
  if (OFFLINE.test(output)) return 'the npm registry cannot be reached';
  if (/\bEACCES\b|\bEPERM\b/.test(output))
    return 'this account may not write to node_modules or to the npm cache';
  if (/\bENOSPC\b/.test(output)) return 'the disk is full';
  return 'npm says';
}

function failure(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !STACK.test(line));
  return new Failure(
    [
      `The dependencies could not be installed: ${reason(output)}.`,
      ...lines.slice(0, SHOWN_LINES).map((l) => `  ${l}`),
    ].join('\n'),
  );
}

/**
 * Runs `npm ci`, showing progress on stderr. Install scripts never run: no package of ours needs one.
 * @throws Failure with npm's own reason
 */
export async function npmCi() {
  const [command, ...first] = npmCommand();
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  const progress = installProgress();
  let output = '';
  try {
    await new Promise((resolve, reject) => {
      const child = spawn(command, [...first, ...args], {
        cwd: checkout,
        env: npmEnvironment(),
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
      child.once('error', () => reject(new Failure('npm was not found; it comes with Node.')));
      child.once('close', (code, signal) => {
        if (code === 0) resolve();
        else reject(signal ? new Failure(`npm ci was ended by ${signal}.`) : failure(output));
      });
    });
    progress.done();
  } catch (error) {
    progress.broken();
    throw error;
  }
}
