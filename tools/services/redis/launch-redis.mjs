import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { freePort } from '../free-port.mjs';

const READY = /Ready to accept connections/;
const READY_MS = 20_000;

/** Read from standard input, so that the password is in no command line. Keeps nothing, touches no file. */
const configuration = (port, password) =>
  [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir ${tmpdir()}`,
    'save ""',
    'appendonly no',
    'daemonize no',
    'maxmemory-policy noeviction',
  ].join('\n');

/** Waits for the line that tells of readiness; false when the server ends before it. */
function ready(child) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), READY_MS);
    let output = '';
    const end = (result) => {
      clearTimeout(timer);
      resolve(result);
    };
    child.once('error', () => end(false));
    child.once('exit', () => end(false));
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-10_000);
      if (READY.test(output)) end(true);
    });
  });
}

/**
 * Starts an instance of our own that keeps nothing. It ends with this process.
 * @param {{command: string, env: Record<string, string>}} program
 * @param {number} [port] default: a free one below 32768
 * @param {string} [password] default: a random one; give the former one to come back at the same URL
 */
export async function launchRedis({ command, env }, port, password = randomBytes(18).toString('base64url')) {
  const at = port ?? (await freePort());
  const child = spawn(command, ['-'], {
    cwd: '/',
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const exited = new Promise((resolve) => child.once('close', resolve));
  child.stdin.on('error', () => {});
  child.stdin.end(configuration(at, password));
  if (!(await ready(child))) {
    child.kill('SIGKILL');
    return undefined;
  }
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  return {
    url: `redis://:${password}@127.0.0.1:${at}`,
    port: at,
    pid: child.pid,
    how: command,
    async stop({ immediate = false } = {}) {
      process.off('exit', killWithUs);
      child.kill(immediate ? 'SIGKILL' : 'SIGTERM');
      await exited;
    },
    restart: () => launchRedis({ command, env }, at, password),
  };
}
