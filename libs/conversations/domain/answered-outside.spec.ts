import { Conversation } from './conversation.js';
import { Message } from './message.js';
import type { OutsidePlace } from './outside-place.js';

const open = (withBot = true) =>
  Conversation.open({ channelId: 'ch', contactId: 'co', threadKey: '1', threadId: 'th', withBot });
const answer = (place: OutsidePlace = 'meta-inbox') =>
  Message.answeredOutside({
    place,
    text: 'Good day, this is Maria.',
    media: [],
    platformMessageId: 'm1',
    occurredAt: new Date(),
  });
const events = (conversation: Conversation) =>
  conversation.pullEvents().map((event) => event.constructor.name);

describe('an answer that was written without Isocenter', () => {
  it('is there, never sent, and of somebody whose place alone is known', () => {
    const message = answer('whatsapp-business-app');
    expect(message).toMatchObject({
      direction: 'outbound',
      status: 'sent',
      authorKind: 'outside',
      authorId: 'whatsapp-business-app',
    });
    expect(() => message.beginSending()).toThrow(
      expect.objectContaining({ code: 'conversations.message-not-pending' }),
    );
    message.progress('read');
    expect(message.status).toBe('read');
    const failed = answer();
    failed.progress('failed', { code: 'whatsapp.131026' });
    expect(() => failed.resolve('resend')).toThrow(
      expect.objectContaining({ code: 'conversations.message-settled' }),
    );
  });

  it('silences the bot, and tells of itself once', () => {
    const conversation = open();
    conversation.pullEvents();
    const message = answer();
    conversation.takeAnswer(message, 'meta-inbox', false);
    expect(conversation).toMatchObject({
      status: 'human',
      assignedUserId: null,
      answeredOutside: 'meta-inbox',
      messageCount: 1,
    });
    expect(conversation.isAnsweredByBot(new Date())).toBe(false);
    expect(events(conversation)).toEqual(['AnsweredOutside']);
    expect(message.position).toBe(1);
  });

  it('is the first reply to whoever waits, and leaves the conversation with whom it was given to', () => {
    const conversation = open();
    conversation.handOver('asked');
    conversation.assign('ann');
    conversation.pullEvents();
    conversation.takeAnswer(answer(), 'meta-inbox', false);
    expect(conversation).toMatchObject({ status: 'human', assignedUserId: 'ann', waitingSince: null });
    expect(events(conversation)).toEqual(['ServiceClockStopped', 'AnsweredOutside']);
    conversation.mustBeAnsweredBy('ann');
  });

  it('leaves it to anybody to take over, who then answers here', () => {
    const conversation = open();
    conversation.takeAnswer(answer(), 'other-app', false);
    conversation.takeOver('ann');
    expect(conversation).toMatchObject({ assignedUserId: 'ann', answeredOutside: null });
    expect(() => conversation.takeOver('bob')).toThrow(
      expect.objectContaining({ code: 'conversations.already-taken-over' }),
    );
    conversation.takeAnswer(answer(), 'other-app', false);
    conversation.queue(Message.toSend({ author: { kind: 'user', id: 'ann' }, text: 'hi' }));
    expect(conversation.answeredOutside).toBeNull();
  });

  it('keeps the bot silent until somebody hands the conversation back', () => {
    const conversation = open();
    conversation.takeAnswer(answer(), 'meta-inbox', false);
    conversation.comeBack(true);
    expect(conversation.status).toBe('human');
    conversation.handBack(true);
    expect(conversation).toMatchObject({ status: 'bot', answeredOutside: null });
  });
});

describe('a conversation whose thread another application has', () => {
  it('is silent until the platform gives the thread back', () => {
    for (const [withBot, status] of [
      [true, 'bot'],
      [false, 'open'],
    ] as const) {
      const conversation = open(withBot);
      conversation.standBy();
      conversation.standBy();
      expect(conversation).toMatchObject({ status: 'human', answeredOutside: 'standby' });
      conversation.takeAnswer(answer(), 'meta-inbox', true);
      expect(conversation.answeredOutside).toBe('standby');
      conversation.comeBack(withBot);
      expect(conversation).toMatchObject({ status, answeredOutside: null });
    }
  });

  it('stays with who answers it or is waited for', () => {
    const [taken, waiting] = [open(), open()];
    taken.takeOver('ann');
    waiting.handOver('asked');
    for (const [conversation, status] of [
      [taken, 'human'],
      [waiting, 'waiting'],
    ] as const) {
      conversation.standBy();
      expect(conversation).toMatchObject({ status, answeredOutside: 'standby' });
      conversation.comeBack(true);
      expect(conversation).toMatchObject({ status, answeredOutside: null });
    }
  });

  it('waits for a person when an emergency was described meanwhile', () => {
    const conversation = open();
    conversation.standBy();
    conversation.handOver('emergency');
    conversation.comeBack(true);
    expect(conversation).toMatchObject({ status: 'waiting', urgent: true });
  });
});
