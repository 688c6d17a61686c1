import { join } from 'node:path';
import { exclusively } from '../bootstrap/exclusively.mjs';
import { unpackPackage } from './debian/unpack-package.mjs';
import { installServer } from './redis/install-server.mjs';
import { launchRedis } from './redis/launch-redis.mjs';
import { usableServer } from './redis/usable-server.mjs';

const unpacked = () =>
  unpackPackage('redis-server', (root, env) => usableServer(join(root, 'usr', 'bin', 'redis-server'), env));

/** From what is there to what changes the machine. */
const SOURCES = [
  () => usableServer('valkey-server'),
  () => usableServer('redis-server'),
  () => exclusively('redis-cache', unpacked),
  installServer,
];

/**
 * A Redis for this run: REDIS_URL when it is set, else an instance of our own on 127.0.0.1 that keeps nothing, from
 * the first source that works.
 *
 * @param {object} [options]
 * @param {number} [options.port] of an instance of our own; default: a free one below 32768
 * @returns {Promise<{url: string, how: string, port?: number, pid?: number,
 *   stop(how?: {immediate?: boolean}): Promise<void>, restart?(): Promise<unknown>} | undefined>} undefined when this
 *   machine has none and none can be had; `restart` brings a stopped one back, empty, at the same URL
 */
export async function startRedis({ port } = {}) {
  const given = process.env.REDIS_URL?.trim();
  if (given) return { url: given, how: 'REDIS_URL', stop: async () => {} };
  for (const find of SOURCES) {
    const program = await find();
    const server = program && (await launchRedis(program, port));
    if (server) return server;
  }
  return undefined;
}
