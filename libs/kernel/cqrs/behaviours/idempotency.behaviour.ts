import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { actorId } from '../../context/actor.js';
import { currentScope } from '../../context/scopes.js';
import { Behaviour, type Step } from '../behaviour.js';
import { IdempotencyStore } from '../ports.js';
import type { UseCase } from '../use-case.js';

/** A repeated request with the same Idempotency-Key gets the stored answer and changes nothing. */
@Injectable()
export class IdempotencyBehaviour extends Behaviour {
  constructor(private readonly store: IdempotencyStore) {
    super();
  }

  compile(useCase: UseCase, next: Step): Step {
    if (!useCase.idempotent) return next;
    return async (message) => {
      const { idempotencyKey, actor } = currentScope()!.context;
      if (!idempotencyKey) return next(message);
      const requestHash = createHash('sha256')
        .update(useCase.name)
        .update(JSON.stringify(message))
        .digest('hex');
      const claim = {
        actorId: actorId(actor) ?? 'anonymous',
        key: idempotencyKey,
        useCase: useCase.name,
        requestHash,
      };
      const known = await this.store.claim(claim);
      if (known) return known.replay;
      const answer = await next(message);
      await this.store.complete(claim, answer);
      return answer;
    };
  }
}
