import { freePort } from '#test/support/free-port';
import type { CommonProcess, ProcessName, Workload } from '../workloads/workload.js';

/** One process of an installation. */
export interface ProcessPlace {
  readonly name: string;
  readonly process: ProcessName;
  /** Below dist. */
  readonly script: string;
  /** Where it answers about its health. */
  readonly port: number;
  /** The setting that tells it so, for a copy that does not take the installation's. */
  readonly portVariable?: string;
}

const PORT_OF: Readonly<Record<CommonProcess, string>> = {
  'public-api': 'PUBLIC_API_PORT',
  worker: 'WORKER_HEALTH_PORT',
  scheduler: 'SCHEDULER_HEALTH_PORT',
};

/** The processes that a workload wants, in the order in which they start. @param ports of the first of each */
export async function placesOf(
  { scripts, copies = {}, adminApi, gateway }: Workload,
  ports: Readonly<Record<'publicApi' | 'adminApi' | 'gateway' | 'worker' | 'scheduler', number>>,
): Promise<ProcessPlace[]> {
  const firsts = { scheduler: ports.scheduler, worker: ports.worker, 'public-api': ports.publicApi } as const;
  const places: ProcessPlace[] = [];
  for (const process of ['scheduler', 'worker', 'public-api'] as const) {
    const script = scripts[process];
    places.push({ name: process, process, script, port: firsts[process] });
    if (copies[process] === 2)
      places.push({
        name: `${process}-2`,
        process,
        script,
        port: await freePort(),
        portVariable: PORT_OF[process],
      });
  }
  if (adminApi)
    places.push({ name: 'admin-api', process: 'admin-api', script: adminApi, port: ports.adminApi });
  if (gateway) places.push({ name: 'gateway', process: 'gateway', script: gateway, port: ports.gateway });
  return places;
}
