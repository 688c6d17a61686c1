import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { uidOf } from '../uid-param.js';
import type { ObjectAddress } from './stored-objects.js';

/** The object that the path names. @throws DomainError 400 where a part of it is no UID */
export const Addressed = createParamDecorator((_: unknown, context: ExecutionContext): ObjectAddress => {
  const { params } = context.switchToHttp().getRequest<FastifyRequest>();
  const { study, series, instance } = params as { study: string; series?: string; instance?: string };
  return {
    studyInstanceUid: uidOf(study),
    ...(series !== undefined && { seriesInstanceUid: uidOf(series) }),
    ...(instance !== undefined && { sopInstanceUid: uidOf(instance) }),
  };
});
