import { Redis } from 'ioredis';
import type { History } from '../history.js';
import type { RedisServer, Services } from '../services.js';

/** The Redis of a run, which may lose everything at any time. */
export class DisposableRedis {
  private constructor(
    private server: RedisServer,
    private readonly history: History,
  ) {}

  /** Undefined where there is no Redis to be had. */
  static async start(services: Services, history: History): Promise<DisposableRedis | undefined> {
    const server = await services.startRedis();
    return server && new DisposableRedis(server, history);
  }

  get url(): string {
    return this.server.url;
  }

  async flush(): Promise<void> {
    const redis = new Redis(this.url, { lazyConnect: true });
    await redis.connect();
    await redis.flushall();
    redis.disconnect();
    this.history.note('Redis: FLUSHALL');
  }

  /** kill -9, away for so long, and back without anything. */
  async crash(downMs: number): Promise<void> {
    this.history.note('Redis: kill -9');
    await this.server.stop({ immediate: true });
    await new Promise((resolve) => setTimeout(resolve, downMs));
    const again = await this.server.restart?.();
    if (!again) throw new Error('Redis did not start again.');
    this.server = again;
    this.history.note('Redis: back, empty');
  }

  async stop(): Promise<void> {
    await this.server.stop();
  }
}
