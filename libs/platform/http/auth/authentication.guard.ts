import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CurrentContext, DomainError, unauthenticated } from '#kernel';
import { RefusedCredentials } from '../limits/refused-credentials.js';
import { Authenticator } from './authenticator.js';
import { CookieCredentials } from './cookie-credentials.js';
import { IGNORES_CREDENTIAL } from './ignores-credential.js';

type Authenticate = () => Promise<Awaited<ReturnType<Authenticator['authenticate']>> | undefined>;

/**
 * Puts the actor of a bearer credential, or of a cookie that stands for one, into the context. Who may do what is the
 * mediator's question, not this guard's.
 */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly contexts: CurrentContext,
    private readonly reflector: Reflector,
    private readonly refused: RefusedCredentials,
    private readonly cookies: CookieCredentials,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const { authorization } = request.headers;
    const cookie = authorization === undefined ? this.cookies.find(request) : undefined;
    if (cookie) return this.admit(() => cookie.authenticate(), request.ip);
    if (authorization === undefined) return true;
    if (
      this.reflector.getAllAndOverride<boolean | undefined>(IGNORES_CREDENTIAL, [
        host.getHandler(),
        host.getClass(),
      ])
    )
      return true;
    const token = /^Bearer ([\x21-\x7e]{1,4096})$/i.exec(authorization)?.[1];
    if (!token)
      throw unauthenticated(
        'identity.bad-authorization',
        'The Authorization header must be "Bearer <token>".',
      );
    return this.admit(() => this.authenticator.authenticate(token), request.ip);
  }

  private async admit(authenticate: Authenticate, address: string): Promise<true> {
    this.refused.check(address);
    const actor = await authenticate().catch(async (error: unknown) => {
      if (error instanceof DomainError && error.kind === 'unauthenticated') await this.refused.count(address);
      throw error;
    });
    if (!actor) throw unauthenticated('identity.session-ended', 'This session has ended.');
    this.contexts.amend({ actor, organizationId: actor.organizationId });
    return true;
  }
}
