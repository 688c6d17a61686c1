import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CurrentContext, unauthenticated } from '#kernel';
import { Authenticator } from './authenticator.js';
import { IGNORES_CREDENTIAL } from './ignores-credential.js';

/** Puts the actor of a bearer credential into the context. Who may do what is the mediator's question, not this guard's. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly contexts: CurrentContext,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const { authorization } = host.switchToHttp().getRequest<FastifyRequest>().headers;
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
    const actor = await this.authenticator.authenticate(token);
    this.contexts.amend({ actor, organizationId: actor.organizationId });
    return true;
  }
}
