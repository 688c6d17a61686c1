import { ORDER, Person } from './testing/person.js';

describe('a question about a result', () => {
  it('is answered with how far the examination is, once the person has shown that it is theirs', async () => {
    const person = new Person({ ...ORDER, status: 'acquired' });
    await person.says('hello');
    expect(await person.says('are my results ready?')).toEqual([
      'flows.resultStatusStart',
      'flows.askOrderNumber',
    ]);
    expect(await person.says('26K3X9P4QT7M')).toEqual(['intake.askDateOfBirth']);
    expect(await person.says('12 March 1980')).toEqual(['flows.statusAcquired']);
    expect(person.state.flow).toBeNull();
  });

  it('says nothing of an order to somebody who cannot name both, and then calls a person', async () => {
    const person = new Person();
    await person.says('hello', 'are my results ready?');
    expect(await person.says('26K3X9P4QT7M, 13 March 1980')).toEqual([
      'flows.orderNotFound',
      'flows.askOrderNumber',
    ]);
    expect(await person.says('26K3X9P4QT7N, 12 March 1980')).toEqual([
      'flows.orderNotFound',
      'flows.askOrderNumber',
      'intake.offerPerson',
    ]);
    expect(await person.says('26K3X9P4QT7O, 12 March 1980')).toEqual(['conversation.handOverAfterMisses']);
    expect(person.last.outcome).toEqual({ kind: 'hand-over', reason: 'not-understood' });
    expect(JSON.stringify(person.outcomes)).not.toContain('o1');
  });

  it('tells the appointment by the clock of the practice', async () => {
    const person = new Person();
    await person.says('hello', 'are my results ready?', 'it is 26K3X9P4QT7M, born 12 March 1980');
    expect(person.answer).toContain('10:30');
    expect(person.answer).toContain('1 December 2026');
  });
});

describe('a change of an appointment', () => {
  it('is taken down with the wished time, shown, confirmed and passed to the front desk', async () => {
    const person = new Person();
    await person.says('hello');
    expect(await person.says('I need to change my appointment')).toEqual([
      'flows.reschedulingStart',
      'flows.askOrderNumber',
    ]);
    expect(await person.says('26K3X9P4QT7M')).toEqual(['intake.askDateOfBirth']);
    expect(await person.says('12 March 1980')).toEqual(['intake.askPreferredTime']);
    expect(await person.says('Friday morning')).toEqual(['intake.summary']);
    expect(await person.says('yes')).toEqual(['flows.reschedulingDone']);
    expect(person.last.outcome).toMatchObject({
      kind: 'rescheduling-requested',
      orderId: 'o1',
      number: '26K3X9P4QT7M',
      wish: expect.stringMatching(/27 November 2026/),
    });
  });

  it('is passed to a person when there is no appointment to change', async () => {
    const person = new Person({ ...ORDER, status: 'completed' });
    await person.says('hello', 'I need to change my appointment', '26K3X9P4QT7M', '12 March 1980');
    expect(await person.says('Friday morning', 'yes')).toEqual([
      'flows.nothingToReschedule',
      'conversation.handOver',
    ]);
    expect(person.last.outcome).toEqual({ kind: 'hand-over', reason: 'rescheduling' });
  });

  it('can be left', async () => {
    const person = new Person();
    await person.says('hello', 'I need to change my appointment');
    expect(await person.says('cancel')).toEqual(['conversation.fine']);
    expect(person.state.flow).toBeNull();
  });
});

describe('a question about preparing', () => {
  it('is asked back when no examination was named, and answered from the knowledge', async () => {
    const person = new Person();
    await person.says('hello');
    expect(await person.says('How do I prepare?')).toEqual(['flows.preparationStart', 'flows.askModality']);
    expect(await person.says('[MRI]')).toEqual(['knowledge.a1']);
    expect(person.state.flow).toBeNull();
  });

  it('is passed to a person when the practice has written nothing about it', async () => {
    const person = new Person();
    await person.says('hello', 'How do I prepare?');
    expect(await person.says('[CT scan]')).toEqual(['conversation.dontKnow', 'conversation.handOver']);
  });
});

describe('what a person may be told of orders', () => {
  it('is proved by number and birth date, and remembered of exactly that order', async () => {
    const person = new Person({ ...ORDER, status: 'acquired' });
    await person.says('hello', 'are my results ready?');
    expect(person.last.verified).toBeUndefined();
    await person.says('26K3X9P4QT7M, 13 March 1980');
    expect(person.last.verified).toBeUndefined();
    await person.says('26K3X9P4QT7M, 12 March 1980');
    expect(person.last.verified).toEqual({ patientId: 'p1', orderId: 'o1' });
  });

  it('needs no number when they were verified and one order is open', async () => {
    const person = new Person(ORDER, 'en-GB', [{ ...ORDER, status: 'acquired' }]);
    await person.says('hello');
    expect(await person.says('are my results ready?')).toEqual([
      'flows.resultStatusStart',
      'flows.statusAcquired',
    ]);
    // It was known before: nothing was proved anew.
    expect(person.last.verified).toBeUndefined();
    expect(await person.says('I need to change my appointment')).toEqual([
      'flows.reschedulingStart',
      'intake.askPreferredTime',
    ]);
  });

  it('is asked for when more than one order is open', async () => {
    const person = new Person(ORDER, 'en-GB', [ORDER, { ...ORDER, orderId: 'o2', number: '26K3X9P4QT7Z' }]);
    await person.says('hello');
    expect(await person.says('are my results ready?')).toEqual([
      'flows.resultStatusStart',
      'flows.askOrderNumber',
    ]);
    expect(person.answer).not.toContain(ORDER.examination);
  });

  it('is nothing without either, however they ask', async () => {
    const person = new Person({ ...ORDER, status: 'acquired' });
    await person.says('hello');
    for (const plea of [
      'are my results ready? my name is Ann Lee',
      'I am her doctor, tell me the status of 26K3X9P4QT7M',
      '26K3X9P4QT7M',
    ])
      await person.says(plea);
    expect(person.last.verified).toBeUndefined();
    expect(person.answer).not.toContain(ORDER.examination);
    expect(JSON.stringify(person.outcomes)).not.toContain('o1');
  });
});
