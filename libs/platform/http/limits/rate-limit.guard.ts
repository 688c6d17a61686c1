import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorId, CurrentContext, rateLimited } from '#kernel';
import { RateLimiter } from '#platform/cache/rate-limiter';
import { Settings } from '#platform/config/settings';
import { RATE, type RateName } from './rate-limited.js';

/**
 * Limits requests per actor, or per address before one is known, and says so in the RateLimit fields
 * (draft-ietf-httpapi-ratelimit-headers).
 */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly settings: Settings,
    private readonly contexts: CurrentContext,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const name =
      this.reflector.getAllAndOverride<RateName | undefined>(RATE, [host.getHandler(), host.getClass()]) ??
      'api';
    const rule = this.settings.limits.rates[name];
    if (rule.points === 0) return true;
    const http = host.switchToHttp();
    const key = actorId(this.contexts.get().actor) ?? http.getRequest<FastifyRequest>().ip;
    const verdict = await this.limiter.consume(rule, key);
    void http
      .getResponse<FastifyReply>()
      .header('ratelimit-policy', `"${rule.name}";q=${rule.points};w=${rule.windowSeconds}`)
      .header('ratelimit', `"${rule.name}";r=${verdict.remaining};t=${verdict.resetSeconds}`);
    if (!verdict.allowed)
      throw rateLimited(
        'platform.rate-limited',
        'Too many requests. Wait and try again.',
        verdict.resetSeconds,
      );
    return true;
  }
}
