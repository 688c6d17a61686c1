import type { FastifyInstance } from 'fastify';
import { invalid } from '#kernel';

/** Far deeper than anything of ours, far less deep than what validating, storing or printing it could take. */
const MOST_LEVELS = 100;

/** Refuses JSON that is nested too deep: a few kilobytes of brackets would exhaust the stack of whoever walks it. */
export function shallowBodies(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', (request, _reply, done) => {
    if (isShallow(request.body)) done();
    else done(invalid('http.too-deep', `The body is nested deeper than ${MOST_LEVELS} levels.`));
  });
}

/** Whether parsed JSON has at most so many levels. What is no plain object or array (a stream, bytes) has none. */
export function isShallow(body: unknown, levels = MOST_LEVELS): boolean {
  let level = [body];
  for (let depth = 0; depth <= levels; depth += 1) {
    level = level.filter(isContainer).flatMap((value): unknown[] => Object.values(value));
    if (level.length === 0) return true;
  }
  return false;
}

function isContainer(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
