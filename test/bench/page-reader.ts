import { Agent, get } from 'node:http';

/** Reads pages one after the other over one connection, so that nothing is measured but the answers. */
export class PageReader {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(
    private readonly baseUrl: string,
    private readonly token: string,
  ) {}

  /** @throws Error for an answer that is not 200 */
  read(path: string): Promise<Buffer> {
    const headers = { authorization: `Bearer ${this.token}` };
    return new Promise((resolve, reject) => {
      get(this.baseUrl + path, { agent: this.agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          const body = Buffer.concat(chunks);
          if (response.statusCode === 200) resolve(body);
          else reject(new Error(`GET ${path} answered ${response.statusCode}: ${body.toString()}`));
        });
      }).once('error', reject);
    });
  }

  async page(path: string): Promise<Page> {
    return JSON.parse((await this.read(path)).toString()) as Page;
  }

  /** The path of the page where half of a list is behind. */
  async middle(path: string): Promise<string> {
    const cursors: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { nextCursor } = await this.page(`${path}&limit=100${cursor && `&cursor=${cursor}`}`);
      cursor = nextCursor && encodeURIComponent(nextCursor);
      if (cursor !== null) cursors.push(cursor);
    }
    const half = cursors[Math.floor((cursors.length - 1) / 2)];
    return half === undefined ? path : `${path}&cursor=${half}`;
  }

  close(): void {
    this.agent.destroy();
  }
}

export interface Page {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

/** Milliseconds of each of so many. */
export async function timed(count: number, one: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const started = performance.now();
    await one();
    times.push(performance.now() - started);
  }
  return times;
}
