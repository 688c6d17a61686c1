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

describe('outside an order', () => {
  it('says that it is a machine once, whatever the first message', async () => {
    const person = new Person();
    expect(await person.says('Can I eat before an ultrasound?')).toEqual([
      'conversation.introduction',
      'knowledge.a1',
    ]);
    expect(await person.says('thanks')).toEqual(['conversation.thanks']);
  });

  it('admits what it does not know, offers a person, and calls one on a yes', async () => {
    const person = new Person();
    await person.says('hello');
    expect(await person.says('what is the best football team?')).toEqual([
      'conversation.dontKnow',
      'conversation.offerPerson',
    ]);
    expect(await person.says('yes')).toEqual(['conversation.handOver']);
    expect(person.last.outcome).toEqual({ kind: 'hand-over', reason: 'no-way-to-answer' });
  });

  it('gives no medical advice', async () => {
    const person = new Person();
    await person.says('hello');
    expect(await person.says('do I have cancer?')).toEqual(['conversation.noAdvice']);
  });

  it('hands over when asked, also in the middle of an order, which is kept', async () => {
    const person = new Person();
    await person.says(...ANSWERS.slice(0, 3));
    expect(await person.says('I want to talk to a person')).toEqual(['conversation.handOver']);
    expect(person.last.outcome).toEqual({ kind: 'hand-over', reason: 'asked' });
    expect(await person.says('12 March 1980')).toEqual(['intake.askContactDetails']);
  });

  it('sends the emergency text at once, before anything else, and calls a person', async () => {
    const person = new Person();
    expect(await person.says('I have chest pain and feel dizzy')).toEqual([
      'conversation.emergency',
      'conversation.emergencyFollowUp',
    ]);
    expect(person.answer).toContain('Call 112 now.');
    expect(person.last.outcome).toEqual({ kind: 'hand-over', reason: 'emergency', redFlag: 'chest-pain' });
  });

  it('notices an emergency in the reason of an order', async () => {
    const person = new Person();
    await person.says('MRI of my left knee');
    await person.says('I fell and now I can’t breathe');
    expect(person.last.outcome).toMatchObject({ reason: 'emergency', redFlag: 'breathing' });
  });

  it('asks for words when a message has none', async () => {
    const person = new Person();
    await person.says('MRI of my left knee');
    expect(await person.says('')).toEqual(['conversation.empty', 'intake.askReason']);
  });
});
