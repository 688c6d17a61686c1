import { Command as CqrsCommand } from '@nestjs/cqrs';

/**
 * An intention to change something; `R` is what its handler answers.
 * A subclass declares its fields with class-validator decorators and a constructor that takes them as one object:
 * `constructor(fields: Fields<SignReport>) { super(fields); }`. So every door can build it from plain JSON.
 */
export abstract class Command<R = void> extends CqrsCommand<R> {
  constructor(fields: object) {
    super();
    Object.assign(this, fields);
  }
}
