import { Injectable } from '@nestjs/common';
import { currentScope } from '../../context/scopes.js';
import { Behaviour, type Step } from '../behaviour.js';
import { QueryCache } from '../ports.js';
import type { UseCase } from '../use-case.js';

/** Answers a query from what was answered before, where it allows that. Inside a transaction it is asked anew. */
@Injectable()
export class CachingBehaviour extends Behaviour {
  constructor(private readonly cache: QueryCache) {
    super();
  }

  compile(useCase: UseCase, next: Step): Step {
    const { caching } = useCase;
    if (!caching) return next;
    return (message) => {
      const { context, unitOfWork } = currentScope()!;
      // What the transaction itself changed is not known outside it.
      if (unitOfWork) return next(message);
      return this.cache.answer(useCase, caching, context, message, () => next(message));
    };
  }
}
