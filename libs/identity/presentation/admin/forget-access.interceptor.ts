import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { KnownAccess } from '../../application/services/known-access.js';

/** After a change of users, roles, keys or sessions, this process asks anew who may do what. */
@Injectable()
export class ForgetAccessInterceptor implements NestInterceptor {
  constructor(private readonly known: KnownAccess) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { method } = host.switchToHttp().getRequest<FastifyRequest>();
    return method === 'GET' ? next.handle() : next.handle().pipe(tap(() => this.known.forget()));
  }
}
