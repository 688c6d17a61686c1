import { Injectable } from '@nestjs/common';
import { currentScope } from '../../context/scopes.js';
import { Behaviour, type Step } from '../behaviour.js';
import type { UseCase } from '../use-case.js';

/**
 * Refuses a command inside a command: it would hide in another's transaction. What must follow is an event or a
 * durable command; a query inside a command joins its transaction.
 */
@Injectable()
export class ContextBehaviour extends Behaviour {
  compile(useCase: UseCase, next: Step): Step {
    if (useCase.kind === 'query') return next;
    return (message) => {
      if (currentScope()!.unitOfWork)
        throw new Error(
          `${useCase.name} was sent inside another use case's transaction; record an event or enqueue it instead.`,
        );
      return next(message);
    };
  }
}
