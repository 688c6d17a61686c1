import { PUBLIC_API } from '#apps/public-api/public-api';
import type { Started } from '#apps/run-process';
import { startScheduler } from '#apps/scheduler/scheduler';
import { startApi } from '#apps/start-api';
import { runStopSteps } from '#apps/stop-steps';
import { startWorker } from '#apps/worker/worker';
import type { Settings } from '#platform/config/settings';
import { freePort } from './free-port.js';

/** A process that can be stopped by itself. */
export interface Running<S extends Started = Started> {
  readonly started: S;
  /** Stops it in order; a step that fails fails the stop. */
  stop(): Promise<void>;
}

/** Starts further processes of a system in this one, beside those that `startSystem` runs. */
export const runMore = {
  worker: async (settings: Settings) => running(await startWorker(settings, await freePort())),
  scheduler: async (settings: Settings) => running(await startScheduler(settings, await freePort())),
  publicApi: async (settings: Settings, port: number) => running(await startApi(settings, PUBLIC_API, port)),
};

const running = <S extends Started>(started: S): Running<S> => ({
  started,
  stop: () =>
    runStopSteps(started.stop, (step, error) => {
      throw new Error(`stopping failed at ${step}`, { cause: error });
    }),
});
