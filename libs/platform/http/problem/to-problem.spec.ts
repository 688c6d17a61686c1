import { NotFoundException } from '@nestjs/common';
import { ConcurrencyConflict, DomainError, invalid } from '#kernel';
import { toProblem } from './to-problem.js';

const pgError = (code: string): Error =>
  Object.assign(new Error('duplicate key value (name)=(Ada Lovelace)'), { code });

describe('a problem document', () => {
  it('of a domain error carries its code, message, fields and status', () => {
    const { problem } = toProblem(
      invalid('imaging.bad-date', 'The date is not one.', [{ field: 'date', message: 'no date' }]),
    );
    expect(problem).toEqual({
      type: 'urn:isocenter:problem:imaging.bad-date',
      title: 'Invalid request',
      status: 400,
      detail: 'The date is not one.',
      code: 'imaging.bad-date',
      errors: [{ field: 'date', message: 'no date' }],
    });
  });

  it('of a rate limit says when to come back', () => {
    const error = new DomainError('rate-limited', 'x.y', 'Slower.', { retryAfterSeconds: 7 });
    expect(toProblem(error)).toMatchObject({ problem: { status: 429 }, retryAfterSeconds: 7 });
  });

  it.each([
    [new ConcurrencyConflict('order'), 409],
    [new NotFoundException('Cannot GET /secret/path'), 404],
    [Object.assign(new Error('too big'), { statusCode: 413 }), 413],
    [Object.assign(new Error('Unexpected token: {"name":"Ada"'), { statusCode: 400 }), 400],
    [pgError('22021'), 400],
    [pgError('57014'), 503],
    [pgError('ECONNREFUSED'), 503],
    [pgError('23505'), 500],
    [new Error('boom at /srv/app/secret.js'), 500],
    ['a thrown text', 500],
  ])('of %p has status %p', (error, status) => expect(toProblem(error).problem.status).toBe(status));

  it.each([
    pgError('23505'),
    new Error('boom /srv/app'),
    Object.assign(new Error('{"name":"Ada"'), { statusCode: 400 }),
    pgError('22021'),
  ])('repeats nothing of an error that is not ours', (error) => {
    const text = JSON.stringify(toProblem(error).problem);
    expect(text).not.toMatch(/Ada|srv|duplicate/);
  });
});
