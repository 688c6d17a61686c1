import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccountLimit } from '../../application/services/account-limit.js';

/** Counts attempts against the account that the body names, before anything is looked up. */
@Injectable()
export class AccountLimitGuard implements CanActivate {
  constructor(private readonly limit: AccountLimit) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const { body } = host.switchToHttp().getRequest<FastifyRequest>();
    const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : undefined;
    if (typeof email === 'string') await this.limit.consume(email);
    return true;
  }
}
