import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { z, ZodError } from 'zod';
import { ORDERS } from './orders.js';
import type { StandIn } from './stand-in.js';

const MISTAKE = 400;

/** Over HTTP, the hands of whoever plays the messengers: lets people write and press, and calls of ours go wrong. */
export class Desk {
  private constructor(
    private readonly server: Server,
    private readonly standIns: ReadonlyMap<string, StandIn>,
  ) {}

  static async start(port: number, standIns: readonly StandIn[]): Promise<Desk> {
    const server = createServer();
    const desk = new Desk(server, new Map(standIns.map((standIn) => [standIn.platform, standIn])));
    server.on('request', (request, response) => void desk.receive(request, response));
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return desk;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
    await Promise.all([...this.standIns.values()].map((standIn) => standIn.stop()));
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = (status: number, body: unknown): void =>
      void response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(`${JSON.stringify(body, null, 2)}\n`);
    try {
      answer(200, request.method === 'GET' ? this.overview() : await this.obey(request));
    } catch (error) {
      answer(MISTAKE, {
        error: error instanceof ZodError ? z.prettifyError(error) : (error as Error).message,
      });
    }
  }

  /** What each platform is opened with, what can be told to it and what its people have seen. */
  private overview(): object {
    const platforms = [...this.standIns.values()].map(({ platform, credentials, calls, seen }) => [
      platform,
      { credentials, calls, seen: seen() },
    ]);
    return { orders: Object.keys(ORDERS), platforms: Object.fromEntries(platforms) as object };
  }

  private async obey(request: IncomingMessage): Promise<object> {
    const body = await json(request);
    switch (request.url) {
      case '/connect': {
        const { platform, url } = ORDERS['/connect'].parse(body);
        await this.standIn(platform).connect(url);
        return { connected: url };
      }
      case '/write': {
        const { platform, from, text, file, times, after } = ORDERS['/write'].parse(body);
        if (!text && !file) throw new Error('Write a text, send a file, or both.');
        const standIn = this.standIn(platform);
        const call = standIn.write(
          from,
          text,
          file && { ...file, bytes: Buffer.from(file.base64, 'base64') },
        );
        await sleep(after);
        return this.deliver(standIn, call, times);
      }
      case '/answer': {
        const { platform, to, text } = ORDERS['/answer'].parse(body);
        const standIn = this.standIn(platform);
        if (!standIn.answer) throw new Error(`Nothing is told of what is written on ${platform} elsewhere.`);
        return this.deliver(standIn, standIn.answer(to, text), 1);
      }
      case '/press': {
        const { platform, from, label } = ORDERS['/press'].parse(body);
        const standIn = this.standIn(platform);
        return this.deliver(standIn, standIn.press(from, label), 1);
      }
      case '/misbehave': {
        const { platform, call, behaviours } = ORDERS['/misbehave'].parse(body);
        const standIn = this.standIn(platform);
        if (!standIn.calls.includes(call)) throw new Error(`Calls of ours are ${standIn.calls.join(', ')}.`);
        standIn.misbehave(call, behaviours);
        return { planned: behaviours.length };
      }
      default:
        throw new Error(`Orders are ${Object.keys(ORDERS).join(', ')}.`);
    }
  }

  private async deliver(standIn: StandIn, call: object, times: number): Promise<object> {
    const statuses: number[] = [];
    for (let n = 0; n < times; n++) statuses.push((await standIn.deliver(call)).status);
    return { statuses };
  }

  private standIn(platform: string): StandIn {
    const standIn = this.standIns.get(platform);
    if (!standIn) throw new Error(`Platforms are ${[...this.standIns.keys()].join(', ')}.`);
    return standIn;
  }
}
