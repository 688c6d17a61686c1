import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type Type,
  UseInterceptors,
} from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';

/**
 * A POST that makes something: 201, and where it is in `Location` (RFC 9110 section 15.3.2).
 *
 * @param path with fields of the answer: `/v1/sites/:id`
 * @param answer the answer's class, for the description; left out, the method's own type tells
 */
export function Creates(path: string, answer?: Type): MethodDecorator {
  return applyDecorators(
    ApiCreatedResponse({
      ...(answer ? { type: answer } : {}),
      headers: { Location: { description: 'Where it is.', schema: { type: 'string' } } },
    }),
    UseInterceptors(new LocationInterceptor(path)),
  );
}

class LocationInterceptor implements NestInterceptor<Readonly<Record<string, unknown>>> {
  constructor(private readonly path: string) {}

  intercept(
    host: ExecutionContext,
    next: CallHandler<Readonly<Record<string, unknown>>>,
  ): Observable<Readonly<Record<string, unknown>>> {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((answer) => {
        void reply.header(
          'location',
          this.path.replace(/:(\w+)/g, (_, field: string) => String(answer[field])),
        );
      }),
    );
  }
}
