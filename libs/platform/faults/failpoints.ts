import { writeSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { Settings } from '#platform/config/settings';

/** Every named point where a fault can be put, in the order in which a request meets them. */
export const FAILPOINTS = [
  'file.before-sync',
  'file.after-sync',
  'command.before-commit',
  'command.after-commit',
  'command.after-notify',
  'relay.after-claim',
  'relay.after-commit-before-ring',
  'relay.mid-ring',
  'worker.after-lease',
  'worker.mid-handler',
  'worker.after-commit',
  'effect.before-call',
  'effect.after-call-before-settle',
  'scheduler.before-insert',
  'scheduler.after-commit',
  'sealer.before-commit',
] as const;

export type Failpoint = (typeof FAILPOINTS)[number];

/**
 * Deterministic faults for tests: off unless FAILPOINTS names `point:nth:action`. Actions: `kill` (SIGKILL to this
 * process), `hang`, `throw`, `delay`, and `count`, which does nothing. What happens is told on standard error as
 * `failpoint <point> <passing> <action>`, at once, so that whoever planned it knows; `count` tells of each passing from
 * the nth on. Refused in production by the configuration.
 */
@Injectable()
export class Failpoints {
  private readonly planned: Settings['process']['failpoints'];
  private readonly counts = new Map<string, number>();

  constructor(settings: Settings) {
    this.planned = settings.process.failpoints;
  }

  hit(point: Failpoint): void | Promise<void> {
    if (this.planned.length === 0) return;
    return this.act(point);
  }

  private async act(point: Failpoint): Promise<void> {
    const count = (this.counts.get(point) ?? 0) + 1;
    this.counts.set(point, count);
    const plan = this.planned.find(
      (one) => one.point === point && (one.action === 'count' ? one.nth <= count : one.nth === count),
    );
    if (!plan) return;
    writeSync(process.stderr.fd, `failpoint ${point} ${count} ${plan.action}\n`);
    if (plan.action === 'count') return;
    if (plan.action === 'kill') process.kill(process.pid, 'SIGKILL');
    if (plan.action === 'throw') throw new Error(`failpoint ${point}`);
    if (plan.action === 'delay') await new Promise((resolve) => setTimeout(resolve, plan.delayMs));
    // `hang`, and a killed process until the signal arrives.
    else await new Promise(() => undefined);
  }
}
