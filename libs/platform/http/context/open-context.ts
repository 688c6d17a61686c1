import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { anonymous, type CurrentContext, invalid, isId, newId } from '#kernel';
import { parseTraceparent } from '#platform/telemetry/traceparent';

type Resume = ReturnType<CurrentContext['capture']>;
const resumes = new WeakMap<FastifyRequest, Resume>();

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * Opens the context of every request: its correlation id (the caller's when it sent a UUID), trace parent, locale and
 * idempotency key. Opened in onRequest and again after the body was read, because stream events lose it.
 */
export function openContext(fastify: FastifyInstance, contexts: CurrentContext): void {
  fastify.addHook(
    'onRequest',
    (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) => {
      const sent = request.headers['x-correlation-id'];
      const correlationId = isId(sent) ? sent.toLowerCase() : newId();
      const key = request.headers['idempotency-key'];
      const traceparent = request.headers['traceparent'];
      void reply.header('x-correlation-id', correlationId);
      if (key !== undefined && !IDEMPOTENCY_KEY.test(String(key))) return done(badKey());
      const context = {
        actor: anonymous,
        organizationId: null,
        correlationId,
        causationId: null,
        locale: localeOf(request.headers['accept-language']),
        ...(typeof traceparent === 'string' && parseTraceparent(traceparent) ? { traceparent } : {}),
        ...(typeof key === 'string' ? { idempotencyKey: key } : {}),
      };
      contexts.open(context, () => {
        resumes.set(request, contexts.capture());
        done();
      });
    },
  );
  fastify.addHook('preValidation', (request: FastifyRequest, _reply: FastifyReply, done: () => void) => {
    const resume = resumes.get(request);
    if (resume) resume(done);
    else done();
  });
}

/** Left aside it would give a false sense of safety: the request would be done again. */
const badKey = () =>
  invalid('http.bad-idempotency-key', 'An Idempotency-Key is 1 to 200 visible ASCII characters.');

function localeOf(header: string | undefined): string {
  const tag = header?.split(',')[0]?.split(';')[0]?.trim();
  return tag && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : 'en';
}
