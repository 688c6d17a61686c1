import type { ExecutionContext, UseCase } from '#kernel';

/**
 * Whether the answer may lack what another process has just committed. Not what follows an event, which must find what the
 * event tells of, nor what decides who a caller is and what it may do: both Isocenter asks as itself or without an
 * organization. Nor what is kept in a cache, where it would stay late long after the standby has caught up.
 */
export function toleratesLag(useCase: UseCase, { actor, organizationId }: ExecutionContext): boolean {
  if (useCase.kind !== 'query' || useCase.onPrimary || useCase.caching) return false;
  return actor.kind !== 'system' && organizationId !== null;
}
