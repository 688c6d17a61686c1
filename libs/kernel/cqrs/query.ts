import { Query as CqrsQuery } from '@nestjs/cqrs';

/** A question that changes nothing; `R` is the answer. Built from its fields like a command. */
export abstract class Query<R> extends CqrsQuery<R> {
  constructor(fields: object) {
    super();
    Object.assign(this, fields);
  }
}
