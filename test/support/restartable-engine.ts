import type { Started } from '#apps/run-process';
import { startScheduler } from '#apps/scheduler/scheduler';
import { startWorker } from '#apps/worker/worker';
import type { Settings } from '#platform/config/settings';
import { freePort } from './free-port.js';
import { stopAll } from './stop-all.js';
import { stopProcess } from './stop-process.js';

/** A scheduler, and a worker that may be gone for a while; for a system that was started with `engine: false`. */
export class RestartableEngine {
  private worker: Started | undefined;

  private constructor(
    private readonly settings: Settings,
    private readonly scheduler: Started,
  ) {}

  static async start(settings: Settings): Promise<RestartableEngine> {
    const engine = new RestartableEngine(settings, await startScheduler(settings, await freePort()));
    await engine.startWorker();
    return engine;
  }

  async startWorker(): Promise<void> {
    this.worker = await startWorker(this.settings, await freePort());
  }

  async stopWorker(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    if (worker) await stopProcess(worker);
  }

  stop(): Promise<void> {
    return stopAll(
      () => this.stopWorker(),
      () => stopProcess(this.scheduler),
    );
  }
}
