import { spawn } from 'node:child_process';
import { Failure } from '../bootstrap/failure.mjs';

const SHOWN = 2_000;

/**
 * Runs a program of ours to its end; what it prints is shown only when it fails, and then as it is: the processes
 * report a fault as one clear message.
 * @param {string[]} args of Node
 * @param {Record<string, string>} env
 * @param {AbortSignal} signal ends it early
 * @returns {Promise<string>} its standard output
 * @throws Failure with what it said
 */
export function runOnce(args, env, signal) {
  return new Promise((resolve, reject) => {
    // A group of its own: the terminal's Ctrl-C reaches it through the signal here, once.
    const child = spawn(process.execPath, args, {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (complaint = (complaint + text).slice(-SHOWN)));
    const abort = () => child.kill('SIGTERM');
    signal.addEventListener('abort', abort, { once: true });
    child.once('error', reject);
    child.once('close', (code, killed) => {
      signal.removeEventListener('abort', abort);
      if (signal.aborted) reject(signal.reason);
      else if (code === 0) resolve(output);
      else
        reject(
          new Failure(
            complaint.trim() || output.trim().slice(-SHOWN) || `It ended with ${killed ?? `status ${code}`}.`,
          ),
        );
    });
  });
}
