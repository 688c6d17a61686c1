import { createServer } from 'node:net';

/** Below 32768, where Linux begins to hand out ports to outgoing connections: those may take a free port at any time. */
const FIRST = 15_000;
const LAST = 31_999;
const ATTEMPTS = 200;

/**
 * Whether a server could listen there now.
 * @param {number} port
 * @param {string} host the address that it would listen on
 */
export function isFreePort(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** A port of 127.0.0.1 that nobody listens on, chosen at random so that two callers seldom meet. */
export async function freePort() {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST + 1));
    if (await isFreePort(port)) return port;
  }
  throw new Error(`No free port between ${FIRST} and ${LAST} was found.`);
}
