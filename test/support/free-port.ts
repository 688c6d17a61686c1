import { createServer } from 'node:net';

let next = 20_000 + (process.pid % 500) * 20;

/** A port nobody listens on, below 32768: above it an outgoing connection could hold the port. */
export async function freePort(): Promise<number> {
  for (;;) {
    next = next >= 31_900 ? 20_000 : next + 1;
    if (await isFree(next)) return next;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
