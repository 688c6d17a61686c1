import { Injectable } from '@nestjs/common';
import { rateLimited } from '#kernel';
import { RateLimiter } from '#platform/cache/rate-limiter';
import type { RateLimitRule } from '#platform/config/rate-limit-rule';
import { Settings } from '#platform/config/settings';
import { AccountLimit } from '../application/services/account-limit.js';
import { normalizeEmail } from '../domain/normalize-email.js';

/** Counts under the log-in rule of the settings, in the platform's rate limiter. */
@Injectable()
export class LimiterAccountLimit extends AccountLimit {
  private readonly rule: RateLimitRule;

  constructor(
    private readonly limiter: RateLimiter,
    settings: Settings,
  ) {
    super();
    this.rule = { ...settings.limits.rates.login, name: 'login-account' };
  }

  async consume(email: string): Promise<void> {
    const verdict = await this.limiter.consume(this.rule, normalizeEmail(email));
    if (!verdict.allowed)
      throw rateLimited(
        'identity.too-many-attempts',
        'Too many attempts for this account. Wait and try again.',
        verdict.resetSeconds,
      );
  }

  async forget(email: string): Promise<void> {
    await this.limiter.forget(this.rule, normalizeEmail(email));
  }
}
