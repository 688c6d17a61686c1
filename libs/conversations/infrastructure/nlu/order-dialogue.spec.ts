import { Person } from './testing/person.js';

const ANSWERS = [
  'MRI of my left knee',
  'knee pain after a fall',
  'Ann Lee',
  '12 March 1980',
  '+34 612 345 678',
  'Tuesday morning',
  'yes',
];

describe('an order taken down', () => {
  it('is asked question by question, shown, confirmed and passed on', async () => {
    const person = new Person();
    expect(await person.says('Hello')).toEqual(['conversation.introduction', 'conversation.welcome']);
    expect(await person.says('I want to book an examination')).toEqual([
      'intake.start',
      'intake.askModality',
    ]);
    expect(await person.says('MRI')).toEqual(['intake.askBodyPart']);
    expect(await person.says('knee')).toEqual(['intake.askLaterality']);
    expect(await person.says('left')).toEqual(['intake.askReason']);
    expect(await person.says('knee pain after a fall')).toEqual(['intake.askFullName']);
    expect(await person.says('ann lee')).toEqual(['intake.askDateOfBirth']);
    expect(await person.says('12 March 1980')).toEqual(['intake.askContactDetails']);
    expect(await person.says('+34 612 345 678')).toEqual(['intake.askPreferredTime']);
    expect(await person.says('next Tuesday morning')).toEqual(['intake.askConsent']);
    expect(await person.says('yes')).toEqual(['intake.summary']);
    expect(person.answer).toContain('MRI of the left knee');
    expect(person.answer).toContain('12 March 1980');
    expect(person.answer).toContain('24 November 2026');
    expect(await person.says('yes')).toEqual(['intake.completed']);
    expect(person.order).toEqual({
      examination: 'MRI of the left knee',
      modality: 'MR',
      bodyPart: 'KNEE',
      laterality: 'L',
      reason: 'knee pain after a fall',
      fullName: 'Ann Lee',
      dateOfBirth: '1980-03-12',
      contactDetails: { phone: '+34612345678' },
      preferredTime: {
        text: 'next Tuesday morning',
        days: { from: '2026-11-24', to: '2026-11-24' },
        partOfDay: 'morning',
      },
      consent: true,
    });
    expect(person.state.flow).toBeNull();
  });

  it('can be given with buttons', async () => {
    const person = new Person();
    await person.says(
      'hi',
      '[Book an examination]',
      '[ultrasound]',
      'abdomen',
      'gallstones suspected',
      'Ann Lee',
    );
    await person.says('1980-03-12', '[Skip]', 'any time', '[Yes]', '[Yes]');
    expect(person.order).toMatchObject({
      modality: 'US',
      bodyPart: 'ABDOMEN',
      contactDetails: {},
      consent: true,
    });
  });

  it('asks nothing that the first message already said', async () => {
    const person = new Person();
    const keys = await person.says(
      "Hi, my name is Ann Lee, born 12 March 1980. I'd like an MRI of my left knee next week because I fell on it. My phone is 612 345 678.",
    );
    expect(keys.at(-1)).toBe('intake.askConsent');
    await person.says('sure', 'yes');
    expect(person.order).toMatchObject({
      fullName: 'Ann Lee',
      dateOfBirth: '1980-03-12',
      reason: 'I fell on it',
    });
  });

  it('answers a question in the middle and asks its own again', async () => {
    const person = new Person();
    await person.says(...ANSWERS.slice(0, 2));
    expect(await person.says('Can I eat before the examination?')).toEqual([
      'knowledge.a1',
      'intake.askFullName',
    ]);
    expect(await person.says('where can I park?')).toEqual(['bot.parking', 'intake.askFullName']);
    expect(await person.says('thank you')).toEqual(['conversation.thanks', 'intake.askFullName']);
    expect(await person.says('Ann Lee')).toEqual(['intake.askDateOfBirth']);
  });

  it('takes corrections at any time', async () => {
    const person = new Person();
    await person.says(...ANSWERS.slice(0, 4));
    expect(await person.says('no, my name is Anna Leigh')).toEqual([
      'intake.updated',
      'intake.askContactDetails',
    ]);
    await person.says(...ANSWERS.slice(4));
    expect(await person.says('no, the right knee')).toEqual(['intake.updated', 'intake.summary']);
    expect(await person.says('the date of birth is wrong')).toEqual(['intake.askDateOfBirth']);
    expect(await person.says('13 March 1980')).toEqual(['intake.summary']);
    expect(await person.says('[Change something]', '[Preferred time]')).toEqual(['intake.askPreferredTime']);
    expect(await person.says('Friday at 10:30')).toEqual(['intake.summary']);
    await person.says('correct');
    expect(person.order).toMatchObject({
      fullName: 'Anna Leigh',
      laterality: 'R',
      dateOfBirth: '1980-03-13',
      preferredTime: { days: { from: '2026-11-27', to: '2026-11-27' }, time: '10:30' },
    });
  });

  it('does not take "right" for the right side when it agrees', async () => {
    const person = new Person();
    await person.says(...ANSWERS, 'right');
    expect(person.order).toMatchObject({ laterality: 'L' });
  });

  it('asks which date is meant when a date of birth has two readings', async () => {
    const person = new Person();
    await person.says(...ANSWERS.slice(0, 3));
    expect(await person.says('03/04/1980')).toEqual(['intake.dateOfBirthWhich']);
    expect(await person.says('[4 March 1980]')).toEqual(['intake.askContactDetails']);
    expect(person.state.flow?.slots.dateOfBirth).toBe('1980-03-04');
  });

  it.each([
    ['Ann Lee', '12 March', 'intake.dateOfBirthNoYear'],
    ['Ann Lee', '12 March 2030', 'intake.dateOfBirthInFuture'],
    ['Ann Lee', '1 January 1800', 'intake.dateOfBirthTooLongAgo'],
    ['Ann Lee', '31.02.1980', 'intake.dateOfBirthNoSuchDay'],
    ['Ann Lee', 'long ago', 'intake.helpDateOfBirth'],
    ['Ann', '', 'intake.fullNameTooShort'],
    ['12345', '', 'intake.fullNameNotAName'],
  ])('explains what is wrong with "%s" and "%s"', async (name, birth, key) => {
    const person = new Person();
    await person.says(...ANSWERS.slice(0, 2));
    expect(await person.says(name, ...(birth ? [birth] : []))).toEqual([key]);
  });

  it('refuses days that have passed, and asks again', async () => {
    const person = new Person();
    await person.says(...ANSWERS.slice(0, 5));
    expect(await person.says('1 November 2026')).toEqual(['intake.preferredTimePast']);
    expect(await person.says('1 March 2028')).toEqual(['intake.preferredTimeTooFar', 'intake.offerPerson']);
  });

  it('needs a way to reach people who do not want to be written to in the chat', async () => {
    const person = new Person();
    await person.says(...ANSWERS.slice(0, 4), 'skip', 'any time');
    expect(await person.says('no')).toEqual(['intake.askContactDetailsWithoutConsent']);
    expect(await person.says('no thanks')).toEqual(['intake.helpContactDetailsRequired']);
    expect(await person.says('ann@example.org')).toEqual(['intake.summary']);
    await person.says('yes');
    expect(person.order).toMatchObject({ consent: false, contactDetails: { email: 'ann@example.org' } });
  });

  it('ends when the person cancels', async () => {
    const person = new Person();
    expect(await person.says(...ANSWERS.slice(0, 3), 'cancel please')).toEqual(['intake.cancelled']);
    expect(person.last.outcome).toEqual({ kind: 'order-cancelled' });
    expect(person.state.flow).toBeNull();
  });

  it('ignores buttons of earlier questions', async () => {
    const person = new Person();
    await person.says(...ANSWERS.slice(0, 6));
    const consentButtons = person.last;
    await person.says('yes');
    person.last = consentButtons;
    expect(await person.says('[No]')).toEqual(['intake.summary']);
    expect(person.state.flow?.slots.consent).toBe(true);
  });

  it('offers a person after two answers it cannot use, and calls one after three', async () => {
    const person = new Person();
    await person.says(...ANSWERS.slice(0, 3));
    expect(await person.says('blue')).toEqual(['intake.helpDateOfBirth']);
    expect(await person.says('green')).toEqual(['intake.helpDateOfBirth', 'intake.offerPerson']);
    expect(await person.says('red')).toEqual(['conversation.handOverAfterMisses']);
    expect(person.last.outcome).toEqual({ kind: 'hand-over', reason: 'not-understood' });
    expect(person.state.flow?.slots.fullName).toBe('Ann Lee');
  });

  it('takes what it does not know in the words of the person, on the second attempt', async () => {
    const person = new Person();
    await person.says('book an examination', "I don't know", 'the dangly bit', 'the dangly bit');
    expect(person.state.flow?.slots.examination).toEqual({
      modality: 'unsure',
      bodyPart: { other: 'the dangly bit' },
    });
  });

  it('keeps two kinds of examination open until one is chosen, and two body parts in words', async () => {
    const person = new Person();
    expect((await person.says('I need a CT or MRI of the head and the neck')).at(-1)).toBe(
      'intake.askModality',
    );
    await person.says('MRI', 'headaches', 'Ann Lee', ...ANSWERS.slice(3), 'yes');
    expect(person.order).toMatchObject({ examination: 'MRI of the head / neck', modality: 'MR' });
    expect(person.order?.bodyPart).toBeUndefined();
  });
});
