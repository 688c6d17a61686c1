import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { concatMap, type Observable } from 'rxjs';
import { KnownAccess } from '../../application/services/known-access.js';

/** After a change of users, roles, keys or sessions, and before it is answered, all processes ask anew who may do what. */
@Injectable()
export class ForgetAccessInterceptor implements NestInterceptor {
  constructor(private readonly known: KnownAccess) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { method } = host.switchToHttp().getRequest<FastifyRequest>();
    return method === 'GET' ? next.handle() : next.handle().pipe(concatMap((answer) => this.forget(answer)));
  }

  private async forget(answer: unknown): Promise<unknown> {
    await this.known.forget();
    return answer;
  }
}
