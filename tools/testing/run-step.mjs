import { spawn } from 'node:child_process';
import { checkout } from '../bootstrap/checkout.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM'];

/**
 * Runs a program of a step on this Node, its output passed through.
 * @param {string[]} args of Node
 * @param {Record<string, string | undefined>} env added to ours
 * @returns {Promise<boolean>} whether it ended well
 */
export function runStep(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: checkout,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    const forward = (signal) => child.kill(signal);
    for (const signal of FORWARDED) process.on(signal, forward);
    child.once('error', () => resolve(false));
    child.once('close', (code) => {
      for (const signal of FORWARDED) process.off(signal, forward);
      resolve(code === 0);
    });
  });
}
