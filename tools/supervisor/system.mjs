import { ProcessLog } from './process-log.mjs';
import { portOf, processes, reachableHost, stopOrder } from './processes.mjs';
import { SupervisedProcess } from './supervised-process.mjs';

/** Beyond the processes' own deadline: who has not stopped by then is stuck. */
const GRACE_MS = 5_000;
const DEFAULT_DEADLINE_MS = 20_000;

/** All processes of the system and, when it is ours, its database. */
export class System {
  /** The embedded server, once it is there. */
  database;
  #logs;
  #members;

  /** @param {{values: Record<string, string>, dataDir: string}} environment */
  constructor({ values, dataDir }) {
    const stopMs = Number(values.SHUTDOWN_DEADLINE_MS ?? DEFAULT_DEADLINE_MS) + GRACE_MS;
    this.#logs = processes.map(({ name }, index) => new ProcessLog(dataDir, name, index));
    this.#members = processes.map((one, index) => {
      const readyUrl = `http://${reachableHost(values)}:${portOf(one, values)}/health/ready`;
      return new SupervisedProcess(one, readyUrl, values, this.#logs[index], stopMs);
    });
  }

  /**
   * Starts all processes and waits until each is ready.
   * @throws Failure with the last words of the first that is not
   */
  async start(signal) {
    for (const member of this.#members) member.start();
    await Promise.all(this.#members.map((member) => member.ready(signal)));
  }

  /**
   * Stops all processes, group by group, and then the database, which others depend on.
   * @param {AbortSignal} impatience nothing is waited for any more once it is aborted
   */
  async stop(impatience) {
    const hurry = () => this.#members.forEach((member) => member.kill());
    impatience.addEventListener('abort', hurry, { once: true });
    for (const names of stopOrder) {
      const group = this.#members.filter(({ name }) => names.includes(name));
      await Promise.all(group.map((member) => member.stop()));
    }
    await this.database?.stop({ immediate: impatience.aborted });
    await Promise.all(this.#logs.map((log) => log.close()));
  }
}
