import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Behaviour, Step } from './behaviour.js';
import type { Command } from './command.js';
import type { Query } from './query.js';
import { UseCases } from './use-cases.js';
import type { UseCase } from './use-case.js';

/** The injection token of the behaviours, in order. */
export const BEHAVIOURS = Symbol('behaviours');

/** The one door to every use case: controllers, workers, schedules and the command line send their message here. */
@Injectable()
export class Mediator implements OnApplicationBootstrap {
  private readonly chains = new Map<unknown, Step>();

  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly useCases: UseCases,
    @Inject(BEHAVIOURS) private readonly behaviours: readonly Behaviour[],
  ) {}

  onApplicationBootstrap(): void {
    this.useCases.load();
    for (const useCase of this.useCases.all()) this.chains.set(useCase.message, this.compile(useCase));
  }

  /** Executes a command in a transaction of its own and answers what its handler answers. */
  send<R>(command: Command<R>): Promise<R> {
    return this.run(command) as Promise<R>;
  }

  /** Answers a query, from a read-only transaction or the one it is asked in. */
  ask<R>(query: Query<R>): Promise<R> {
    return this.run(query) as Promise<R>;
  }

  /** Runs a message of either kind, for doors that are generated from the registry. */
  async run(message: object): Promise<unknown> {
    const chain = this.chains.get(message.constructor);
    if (!chain) this.useCases.of(message); // throws, saying which use case is missing here
    return chain!(message);
  }

  private compile(useCase: UseCase): Step {
    const bus: Step =
      useCase.kind === 'command'
        ? (message) => this.commands.execute(message as Command<unknown>)
        : (message) => this.queries.execute(message as Query<unknown>);
    return this.behaviours.reduceRight<Step>((next, behaviour) => behaviour.compile(useCase, next), bus);
  }
}
