import { Injectable } from '@nestjs/common';
import { getMetadataStorage, validate, type ValidationError } from 'class-validator';
import { invalid } from '../../errors/common-errors.js';
import type { FieldError } from '../../errors/domain-error.js';
import { Behaviour, type Step } from '../behaviour.js';
import { rememberRules } from '../remember-rules.js';
import type { UseCase } from '../use-case.js';
import { validMessages } from '../valid-messages.js';

/**
 * Refuses a message whose fields break the rules declared on its class, naming every field at once; unless its door has
 * done so.
 */
@Injectable()
export class ValidationBehaviour extends Behaviour {
  compile(useCase: UseCase, next: Step): Step {
    rememberRules();
    const rules = getMetadataStorage().getTargetValidationMetadatas(useCase.message, '', false, false);
    if (rules.length === 0) return next;
    return async (message) => {
      if (validMessages.delete(message)) return next(message);
      const errors = await validate(message, {
        forbidUnknownValues: true,
        validationError: { target: false, value: false },
      });
      if (errors.length > 0)
        throw invalid('kernel.invalid-input', 'Some fields are not valid.', fieldErrors(errors));
      return next(message);
    };
  }
}

/** Flattens nested validation errors to paths such as `items.0.name`. */
export function fieldErrors(errors: readonly ValidationError[], prefix = ''): FieldError[] {
  return errors.flatMap((error) => {
    const field = prefix + error.property;
    const own = Object.values(error.constraints ?? {}).map((message) => ({ field, message }));
    return [...own, ...fieldErrors(error.children ?? [], `${field}.`)];
  });
}
