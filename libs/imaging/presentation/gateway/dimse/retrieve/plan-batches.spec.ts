import type { AcceptedContext } from '#platform/dimse/association-parts';
import type { InstanceToSend } from '../../../../application/queries/find-instances-to-send/find-instances-to-send.query.js';
import { chooseSending } from './choose-sending.js';
import { planBatches } from './plan-batches.js';

const EXPLICIT = '1.2.840.10008.1.2.1';
const IMPLICIT = '1.2.840.10008.1.2';
const JPEG = '1.2.840.10008.1.2.4.70';
/** In these nobody gets native pixel data: they are at a JPIP server, or video. */
const NEVER_NATIVE = ['1.2.840.10008.1.2.4.94', '1.2.840.10008.1.2.4.205', '1.2.840.10008.1.2.4.102.1'];

const instance = (sopClassUid: string, transferSyntaxUid: string): InstanceToSend =>
  ({ sopClassUid, transferSyntaxUid, sopInstanceUid: '1.2.3' }) as InstanceToSend;

describe('what is proposed for instances', () => {
  it('is each class as it is stored, and in the plain syntaxes besides', () => {
    const [batch, ...more] = planBatches([
      instance('1.1', JPEG),
      instance('1.1', JPEG),
      instance('1.1', EXPLICIT),
    ]);
    expect(more).toEqual([]);
    expect(batch?.contexts).toEqual([
      { id: 1, abstractSyntax: '1.1', transferSyntaxes: [JPEG] },
      { id: 3, abstractSyntax: '1.1', transferSyntaxes: [EXPLICIT, IMPLICIT] },
    ]);
    expect(batch?.instances).toHaveLength(3);
  });

  it('is spread over associations when there are more kinds than contexts', () => {
    const many = Array.from({ length: 100 }, (_, n) => instance(`1.${n}`, JPEG));
    const batches = planBatches(many);
    expect(batches.map(({ instances }) => instances.length)).toEqual([64, 36]);
    for (const { contexts } of batches) {
      expect(contexts.length).toBeLessThanOrEqual(128);
      expect(new Set(contexts.map(({ id }) => id)).size).toBe(contexts.length);
      expect(Math.max(...contexts.map(({ id }) => id))).toBeLessThanOrEqual(255);
    }
  });

  it.each(NEVER_NATIVE)('is %s alone where it can be sent in nothing else', (uid) => {
    const [batch] = planBatches([instance('1.1', uid)]);
    expect(batch?.contexts).toEqual([{ id: 1, abstractSyntax: '1.1', transferSyntaxes: [uid] }]);
  });

  it('is nothing for nothing', () => {
    expect(planBatches([])).toEqual([]);
  });
});

describe('how an instance is sent', () => {
  const context = (
    id: number,
    transferSyntax: string,
    more: Partial<AcceptedContext> = {},
  ): AcceptedContext => ({
    id,
    abstractSyntax: '1.1',
    transferSyntax,
    weAreUser: true,
    ...more,
  });

  it('is as it is stored where the peer takes that, else explicit, else implicit', () => {
    const contexts = [context(1, IMPLICIT), context(3, EXPLICIT), context(5, JPEG)];
    expect(chooseSending(instance('1.1', JPEG), contexts)).toEqual({ contextId: 5, encoding: 'as-stored' });
    expect(chooseSending(instance('1.1', IMPLICIT), contexts)).toEqual({
      contextId: 1,
      encoding: 'as-stored',
    });
    const plain = contexts.slice(0, 2);
    expect(chooseSending(instance('1.1', JPEG), plain)).toEqual({ contextId: 3, encoding: 'explicit' });
    expect(chooseSending(instance('1.1', JPEG), plain.slice(0, 1))).toEqual({
      contextId: 1,
      encoding: 'implicit',
    });
  });

  it.each(NEVER_NATIVE)('is only as it is stored where that is %s', (uid) => {
    const plain = [context(1, IMPLICIT), context(3, EXPLICIT)];
    expect(chooseSending(instance('1.1', uid), plain)).toBeUndefined();
    expect(chooseSending(instance('1.1', uid), [...plain, context(5, uid)])).toEqual({
      contextId: 5,
      encoding: 'as-stored',
    });
  });

  it('is not at all in contexts of other classes, or where we are not the user', () => {
    expect(chooseSending(instance('1.2', EXPLICIT), [context(1, EXPLICIT)])).toBeUndefined();
    expect(
      chooseSending(instance('1.1', EXPLICIT), [context(1, EXPLICIT, { weAreUser: false })]),
    ).toBeUndefined();
  });
});
