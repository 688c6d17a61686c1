import { Injectable } from '@nestjs/common';
import { currentScope, runInScope } from '../../context/scopes.js';
import { newId } from '../../ids.js';
import { Behaviour, type Step } from '../behaviour.js';
import type { Execution } from '../execution.js';
import { CommandJournal, UseCaseObserver } from '../ports.js';
import type { UseCase } from '../use-case.js';

/** Gives each run its id, its span and metrics, and journals the commands that fail. */
@Injectable()
export class TraceBehaviour extends Behaviour {
  constructor(
    private readonly observer: UseCaseObserver,
    private readonly journal: CommandJournal,
  ) {
    super();
  }

  compile(useCase: UseCase, next: Step): Step {
    return async (message) => {
      const outer = currentScope();
      if (!outer) throw new Error(`${useCase.name} was sent outside of any execution context.`);
      const execution: Execution = {
        id: newId(),
        useCase,
        startedAt: new Date(),
        startedTick: performance.now(),
      };
      const scope = { ...outer, execution };
      try {
        return await runInScope(scope, () =>
          this.observer.observe(execution, scope.context, () => next(message)),
        );
      } catch (error) {
        // What failed in a batch is tried again by itself, and journaled then.
        if (useCase.kind === 'command' && !outer.unitOfWork && !outer.batch)
          await this.journal.failed(execution, scope.context, error);
        throw error;
      }
    };
  }
}
