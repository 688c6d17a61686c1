import { newId } from '#kernel';
import { MOST_HL7_ATTEMPTS } from './hl7-retry-delay.js';
import { Hl7Result } from './hl7-result.js';

const now = new Date('2026-11-21T10:00:00Z');
const fields = {
  ...{ peerId: newId(), reportId: newId(), orderId: newId(), studyId: newId(), revision: 1 },
  stage: 'final',
} as const;
const unanswered = { outcome: 'unanswered', errorCode: 'hl7.unanswered' } as const;

describe('A result for another system', () => {
  it('is wanted in its round until it is settled', () => {
    const result = Hl7Result.queue(fields);
    expect(result.id).toBe(Hl7Result.idOf(fields));
    expect([result.wants(1), result.wants(2)]).toEqual([true, false]);
    expect(result.attempted({ outcome: 'delivered', errorCode: null }, now)).toBeNull();
    expect(result).toMatchObject({ state: 'delivered', attempts: 1, settledAt: now });
    expect(result.wants(1)).toBe(false);
  });

  it('has one control id for all attempts of a round, of signs that every receiver takes', () => {
    const result = Hl7Result.queue(fields);
    const { controlId } = result;
    expect(controlId).toMatch(/^[0-9A-F]{20}$/);
    expect(result.attempted(unanswered, now)).toBe(5);
    expect(result).toMatchObject({
      controlId,
      state: 'queued',
      nextAttemptAt: new Date('2026-11-21T10:00:05Z'),
    });
    expect(() => result.retry()).toThrow(expect.objectContaining({ code: 'reporting.hl7-result-queued' }));
    result.attempted({ outcome: 'refused', errorCode: 'hl7.refused-ae-204' }, now);
    result.retry();
    expect([result.wants(2), result.attempts, result.controlId === controlId]).toEqual([true, 0, false]);
  });

  it('is not settled by a silent receiver for days, and then failed', () => {
    const result = Hl7Result.queue(fields);
    let waited = 0;
    for (let attempt = 1; attempt < MOST_HL7_ATTEMPTS; attempt += 1)
      waited += result.attempted(unanswered, now) ?? NaN;
    expect(waited / 3_600).toBeGreaterThan(72);
    expect(result.attempted(unanswered, now)).toBeNull();
    expect(result).toMatchObject({ state: 'failed', errorCode: 'hl7.unanswered' });
  });

  it('goes after those of the same order to the same peer, and beside others', () => {
    const other = { ...fields, reportId: newId(), revision: 2 };
    expect(Hl7Result.queue(other).lane).toBe(Hl7Result.queue(fields).lane);
    expect(Hl7Result.queue({ ...fields, peerId: newId() }).lane).not.toBe(Hl7Result.queue(fields).lane);
    const alone = { ...fields, orderId: null };
    // What is read again after its withdrawal.
    expect(Hl7Result.queue({ ...other, orderId: null }).lane).toBe(Hl7Result.queue(alone).lane);
    expect(Hl7Result.queue({ ...alone, studyId: newId() }).lane).not.toBe(Hl7Result.queue(alone).lane);
    const unknown = { ...alone, studyId: null };
    expect(Hl7Result.queue({ ...unknown, reportId: newId() }).lane).not.toBe(Hl7Result.queue(unknown).lane);
  });
});
