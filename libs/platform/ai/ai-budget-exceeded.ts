import { DomainError } from '#kernel';

const DAY_SECONDS = 86_400;

/** The organization has used up its tokens or money of the day (UTC); the local engine goes on. */
export class AiBudgetExceeded extends DomainError {
  constructor(now = Date.now()) {
    super(
      'rate-limited',
      'ai.budget-exceeded',
      'The day’s budget for AI models is used up. It begins anew at midnight UTC.',
      {
        retryAfterSeconds: DAY_SECONDS - (Math.floor(now / 1_000) % DAY_SECONDS),
      },
    );
    this.name = 'AiBudgetExceeded';
  }
}
