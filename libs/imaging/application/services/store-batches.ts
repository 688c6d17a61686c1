import { Injectable } from '@nestjs/common';
import { actorId, CurrentContext, type ExecutionContext, Mediator, type Result } from '#kernel';
import type { NewInstance } from '../../domain/new-instance.js';
import type { InstanceStored } from '../commands/store-instances/instance-stored.js';
import { StoreInstances } from '../commands/store-instances/store-instances.command.js';
import { TakenBack } from './taken-back.js';

/** The most that one command takes. */
const MOST = 64;

type Stored = readonly Result<InstanceStored>[];

/** Instances of one request, waiting for their turn. */
interface Waiting {
  readonly instances: readonly NewInstance[];
  readonly done: PromiseWithResolvers<Stored>;
  /** Of that request. */
  readonly context: ExecutionContext;
}

/**
 * Makes instances of one caller known together: while a transaction commits, what arrives on other associations and
 * connections gathers for the next one. Several scanners that send one study would wait for each other's commits anyway.
 */
@Injectable()
export class StoreBatches {
  /** What waits, by caller; there is an entry while a transaction runs. */
  private readonly lanes = new Map<string, Waiting[]>();

  constructor(
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
    private readonly takenBack: TakenBack,
  ) {}

  /** What became of each, in order. At most 64. */
  async add(instances: readonly NewInstance[]): Promise<Stored> {
    const done = Promise.withResolvers<Stored>();
    const context = this.contexts.get();
    const caller = callerOf(context);
    const one = { instances, done, context };
    const lane = this.lanes.get(caller);
    if (lane) lane.push(one);
    else void this.work(caller, one);
    return done.promise;
  }

  private async work(caller: string, first: Waiting): Promise<void> {
    const lane: Waiting[] = [];
    this.lanes.set(caller, lane);
    for (let batch = [first]; batch.length > 0; batch = nextOf(lane)) await this.send(batch);
    this.lanes.delete(caller);
  }

  private async send(batch: readonly Waiting[]): Promise<void> {
    const [first] = batch as [Waiting, ...Waiting[]];
    const instances = batch.flatMap((one) => one.instances);
    try {
      const stored = await this.contexts.open(first.context, () =>
        this.mediator.send(new StoreInstances({ instances })),
      );
      let from = 0;
      for (const { instances: own, done } of batch) done.resolve(stored.slice(from, (from += own.length)));
    } catch (error) {
      // what one of them does wrong concerns that one only
      if (batch.length > 1 && this.takenBack.is(error)) for (const one of batch) await this.send([one]);
      else for (const { done } of batch) done.reject(error);
    }
  }
}

/** Who stores, and may or may not: all of a transaction is done in one name. */
function callerOf({ actor, organizationId }: ExecutionContext): string {
  const may = 'permissions' in actor ? [...actor.permissions].sort() : [];
  return JSON.stringify([organizationId, actor.kind, actorId(actor), may]);
}

/** The next that fit into one command. */
function nextOf(lane: Waiting[]): Waiting[] {
  let [count, size] = [0, 0];
  for (; count < lane.length; count++) {
    size += lane[count]!.instances.length;
    if (size > MOST) break;
  }
  return lane.splice(0, count);
}
