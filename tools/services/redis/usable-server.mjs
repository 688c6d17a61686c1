import { runCommand } from '../run-command.mjs';

/** BullMQ 6 recommends 6.2 and later. Valkey began with 7.2. */
const MINIMUM = 6.2;

/**
 * A server program and its environment, when it starts here and is new enough.
 * @param {string} command redis-server or valkey-server, by name or path
 * @param {Record<string, string>} env what it needs to find its libraries
 */
export async function usableServer(command, env = {}) {
  const printed = await runCommand(command, ['--version'], { env, timeout: 10_000 });
  const version = /v=(\d+\.\d+)/.exec(printed ?? '')?.[1];
  return version !== undefined && Number(version) >= MINIMUM ? { command, env } : undefined;
}
