import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Behaviour, type Step } from '../behaviour.js';
import type { UseCase } from '../use-case.js';

/** Asks the declared questions about the one resource a use case touches, inside its transaction. */
@Injectable()
export class ResourceCheckBehaviour extends Behaviour {
  constructor(private readonly modules: ModuleRef) {
    super();
  }

  compile(useCase: UseCase, next: Step): Step {
    if (useCase.resourceChecks.length === 0) return next;
    const checks = useCase.resourceChecks.map((type) => this.modules.get(type, { strict: false }));
    return async (message) => {
      for (const check of checks) await check.check(message);
      return next(message);
    };
  }
}
