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

/**
 * Runs a program beside others: what it prints is kept.
 * @returns {Promise<{ok: boolean, output: Buffer, seconds: number}>}
 */
export async function runCaptured(args, env = {}) {
  const output = [];
  const started = performance.now();
  const ok = await runStep(args, env, output);
  return { ok, output: Buffer.concat(output), seconds: (performance.now() - started) / 1000 };
}

/** Prints what was kept, and leaves the result of a step. */
export function tellCaptured({ output, ...result }) {
  process.stdout.write(output);
  return result;
}
