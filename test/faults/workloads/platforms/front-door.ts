import { once } from 'node:events';
import { Agent, createServer, request as httpRequest } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { readBody } from '#test/fakes/files/read-body';

/** What happens to a call on its way: it never arrives, its answer is lost, or it takes so many milliseconds. */
export type DoorFault = 'lost' | 'unheard' | { readonly slow: number };

const PATIENCE_MS = 10_000;

type Answer = { readonly status: number; readonly type: string; readonly body: Buffer };

/** What stands before several public APIs: it passes calls on in turn, to another where one is down, and loses some when told to. */
export class FrontDoor {
  /** Asked for each call that brings something. */
  fault: () => DoorFault | undefined = () => undefined;
  private apis: readonly string[] = [];
  private turn = 0;
  /** A kept connection to an API that was killed would fail for no reason. */
  private readonly agent = new Agent({ keepAlive: false });

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FrontDoor> {
    const server = createServer();
    const door = new FrontDoor(server);
    server.on('request', (request, response) => void door.receive(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return door;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** @param apis addresses of the public APIs */
  leadTo(apis: readonly string[]): void {
    this.apis = apis;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    if (!body) return;
    const fault = request.method === 'POST' ? this.fault() : undefined;
    if (fault === 'lost') return void request.socket.destroy();
    if (typeof fault === 'object') await sleep(fault.slow);
    const answer = await this.pass(request, body);
    if (fault === 'unheard') return void request.socket.destroy();
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
  }

  private async pass(request: IncomingMessage, body: Buffer): Promise<Answer> {
    for (let tries = 0; tries < this.apis.length; tries++) {
      const api = this.apis[this.turn++ % this.apis.length] ?? '';
      try {
        return await this.call(api, request, body);
      } catch (error) {
        // Only what certainly never arrived goes to another one.
        if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') break;
      }
    }
    return { status: 502, type: 'text/plain', body: Buffer.from('bad gateway') };
  }

  private call(api: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const passed = httpRequest(
        api + (url ?? '/'),
        { method, headers, agent: this.agent, signal: AbortSignal.timeout(PATIENCE_MS) },
        (response) =>
          void readBody(response).then((answer) =>
            answer
              ? resolve({
                  status: response.statusCode ?? 502,
                  type: response.headers['content-type'] ?? 'text/plain',
                  body: answer,
                })
              : reject(new Error('the answer was cut')),
          ),
      );
      passed.once('error', reject);
      passed.end(body);
    });
  }
}
