import type { Started } from '#apps/run-process';
import { startScheduler } from '#apps/scheduler/scheduler';
import { runStopSteps } from '#apps/stop-steps';
import { startWorker } from '#apps/worker/worker';
import type { Settings } from '#platform/config/settings';
import { freePort } from './free-port.js';

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
    if (this.worker) await runStopSteps(this.worker.stop, failedStep);
    this.worker = undefined;
  }

  async stop(): Promise<void> {
    await this.stopWorker();
    await runStopSteps(this.scheduler.stop, failedStep);
  }
}

function failedStep(step: string, error: unknown): void {
  throw new Error(`stopping failed at ${step}`, { cause: error });
}
