import { DomainError } from '#kernel';
import type { AiAttempt } from './ai-answer.js';

/** No model answered. The attempts are codes only: nothing of what was asked or answered. */
export class AiUnavailable extends DomainError {
  constructor(readonly attempts: readonly AiAttempt[]) {
    super('unavailable', 'ai.unavailable', 'No AI model answers at the moment. Try again later.');
    this.name = 'AiUnavailable';
  }
}
