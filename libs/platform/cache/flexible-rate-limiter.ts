import type { OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { hash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { RateLimitRule } from '../config/rate-limit-rule.js';
import { RateLimiter } from './rate-limiter.js';
import type { RateLimitVerdict } from './rate-limiter.js';

const MILLISECONDS = 1_000;
const NO_LIMIT: RateLimitVerdict = { allowed: true, limit: 0, remaining: 0, resetSeconds: 0 };

const hashed = (key: string): string => hash('sha256', key, 'base64url');

function verdict(limit: number, left: RateLimiterRes, allowed: boolean): RateLimitVerdict {
  return {
    allowed,
    limit,
    remaining: Math.max(0, left.remainingPoints),
    resetSeconds: Math.max(1, Math.ceil(left.msBeforeNext / MILLISECONDS)),
  };
}

/**
 * Rate limits in Redis, or in memory without it. While Redis is away each process counts for itself: a limit must not be
 * what takes the doors down.
 */
export class FlexibleRateLimiter extends RateLimiter implements OnApplicationShutdown {
  private readonly limiters = new Map<string, RateLimiterAbstract>();

  constructor(private readonly redis?: Redis) {
    super();
  }

  async consume(rule: RateLimitRule, key: string, points = 1): Promise<RateLimitVerdict> {
    if (rule.points === 0) return NO_LIMIT;
    try {
      return verdict(rule.points, await this.limiterOf(rule).consume(hashed(key), points), true);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return verdict(rule.points, refusal, false);
    }
  }

  async forget(rule: RateLimitRule, key: string): Promise<void> {
    if (rule.points > 0) await this.limiterOf(rule).delete(hashed(key));
  }

  async check(): Promise<void> {
    await this.redis?.ping();
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }

  private limiterOf(rule: RateLimitRule): RateLimiterAbstract {
    const id = `${rule.name}:${rule.points}:${rule.windowSeconds}`;
    let limiter = this.limiters.get(id);
    if (limiter === undefined) {
      limiter = this.create({ keyPrefix: `rate:${id}`, points: rule.points, duration: rule.windowSeconds });
      this.limiters.set(id, limiter);
    }
    return limiter;
  }

  private create(options: { keyPrefix: string; points: number; duration: number }): RateLimiterAbstract {
    const memory = new RateLimiterMemory(options);
    if (this.redis === undefined) return memory;
    return new RateLimiterRedis({ ...options, storeClient: this.redis, insuranceLimiter: memory });
  }
}
