import { Injectable } from '@nestjs/common';
import { currentScope } from '../../context/scopes.js';
import { Behaviour, type Step } from '../behaviour.js';
import { Transactions } from '../ports.js';
import type { UseCase } from '../use-case.js';

/** One command, one transaction; a query reads in a read-only one, or joins the transaction it is asked in. */
@Injectable()
export class TransactionBehaviour extends Behaviour {
  constructor(private readonly transactions: Transactions) {
    super();
  }

  compile(_useCase: UseCase, next: Step): Step {
    return (message) => {
      const scope = currentScope()!;
      if (scope.unitOfWork) return next(message);
      return (scope.batch ?? this.transactions).run(scope, scope.execution!, async (unitOfWork) => {
        scope.unitOfWork = unitOfWork;
        try {
          return await next(message);
        } finally {
          // A promise that outlives its handler must not find a transaction that is no longer its own.
          delete scope.unitOfWork;
        }
      });
    };
  }
}
