import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { WorkflowData } from '../domain/definition/workflow-definition.js';
import {
  type ChartSource,
  type Position,
  Statechart,
  type Step,
} from '../application/services/statechart.js';
import type { Machine, MachineLibrary } from './machine-of.js';

/** Building a machine costs several times what a step costs, so machines are kept by checksum. */
const KEPT = 200;

/**
 * Steps taken by XState's pure `initialTransition` and `transition`: they run no actions but return them, and we read
 * from them which state was entered and which timers begin. Storage, history and time are ours.
 */
@Injectable()
export class XstateStatechart extends Statechart {
  private readonly machines = new LRUCache<string, Machine>({ max: KEPT });
  private library?: Promise<MachineLibrary>;

  async begin(chart: ChartSource, data: WorkflowData, now: Date): Promise<Step> {
    const { initial } = await this.machineOf(chart);
    return initial(data, now);
  }

  async fire(
    chart: ChartSource,
    position: Position,
    { name, input }: { readonly name: string; readonly input: WorkflowData },
    now: Date,
  ): Promise<Step | undefined> {
    const { next } = await this.machineOf(chart);
    return next(position, { type: name, input }, now);
  }

  async fireTimer(
    chart: ChartSource,
    position: Position,
    timer: string,
    now: Date,
  ): Promise<Step | undefined> {
    const machine = await this.machineOf(chart);
    return machine.next(position, { type: machine.timerEvent(timer, position.state), input: {} }, now);
  }

  private async machineOf(chart: ChartSource): Promise<Machine> {
    const known = this.machines.get(chart.checksum);
    if (known) return known;
    // Loaded with the first workflow, not with the process: most processes run none.
    this.library ??= import('./machine-of.js');
    const { machineOf } = await this.library;
    const machine = machineOf(chart.definition);
    this.machines.set(chart.checksum, machine);
    return machine;
  }
}
