import { spawn } from 'node:child_process';
import { checkout } from '../bootstrap/checkout.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM'];

/**
 * Runs a program of a step on this Node.
 * @param {string[]} args of Node
 * @param {Record<string, string | undefined>} env added to ours
 * @param {Buffer[]} [output] takes what it prints, which is passed through otherwise
 * @returns {Promise<boolean>} whether it ended well
 */
export function runStep(args, env = {}, output = undefined) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: checkout,
      stdio: output ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env },
    });
    for (const stream of output ? [child.stdout, child.stderr] : [])
      stream.on('data', (chunk) => output.push(chunk));
    const forward = (signal) => child.kill(signal);
    for (const signal of FORWARDED) process.on(signal, forward);
    child.once('error', () => resolve(false));
    child.once('close', (code) => {
      for (const signal of FORWARDED) process.off(signal, forward);
      resolve(code === 0);
    });
  });
}
