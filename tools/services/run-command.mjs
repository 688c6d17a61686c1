import { execFile } from 'node:child_process';

/** What it prints in other languages is not what we look for. */
const ENGLISH = { LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' };

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, timeout?: number, env?: Record<string, string>}} options `timeout` in milliseconds
 * @returns {Promise<string | undefined>} what it printed, or undefined when it failed, is missing or took too long
 */
export function runCommand(command, args, { cwd = '/', timeout = 120_000, env = {} } = {}) {
  return new Promise((resolve) => {
    const options = { cwd, timeout, env: { ...process.env, ...ENGLISH, ...env }, maxBuffer: 16 * 1_048_576 };
    execFile(command, args, options, (error, output) => resolve(error ? undefined : output));
  });
}
