import { DomainError } from './domain-error.js';

/** Somebody else changed the aggregate between our reading and our writing. */
export class ConcurrencyConflict extends DomainError {
  constructor(aggregateType: string) {
    super(
      'conflict',
      'kernel.concurrent-change',
      `This ${aggregateType.replaceAll('-', ' ')} was changed by somebody else. Read it again and repeat your change.`,
    );
  }
}
