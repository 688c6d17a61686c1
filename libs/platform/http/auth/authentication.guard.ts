import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CurrentContext, DomainError, unauthenticated } from '#kernel';
import { RefusedCredentials } from '../limits/refused-credentials.js';
import { Authenticator } from './authenticator.js';
import { IGNORES_CREDENTIAL } from './ignores-credential.js';

/** Puts the actor of a bearer credential into the context. Who may do what is the mediator's question, not this guard's. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly contexts: CurrentContext,
    private readonly reflector: Reflector,
    private readonly refused: RefusedCredentials,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const { authorization } = request.headers;
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
    const actor = await this.authenticate(token, request.ip);
    this.contexts.amend({ actor, organizationId: actor.organizationId });
    return true;
  }

  private async authenticate(token: string, address: string): ReturnType<Authenticator['authenticate']> {
    this.refused.check(address);
    try {
      return await this.authenticator.authenticate(token);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'unauthenticated') await this.refused.count(address);
      throw error;
    }
  }
}
