import { MessageStatusChanged } from '../contracts/events/message-status-changed.event.js';
import { Message } from './message.js';

const toSend = () => {
  const message = Message.toSend({
    author: { kind: 'bot', id: 'b' },
    text: 'hi',
    purpose: { type: 'notification', id: 'n' },
  });
  message.conversationId = 'c';
  return message;
};

describe('a message of ours', () => {
  it('goes from pending over sending to its end, and tells its purpose of it', () => {
    const message = toSend();
    message.beginSending();
    message.settle('sent', { platformMessageId: '77' });
    expect(message).toMatchObject({ status: 'sent', platformMessageId: '77', statusCode: null });
    expect(message.pullEvents().map(({ payload }) => payload)).toEqual([
      { messageId: message.id, conversationId: 'c', status: 'sent' },
      { messageId: message.id, status: 'sent', code: null, purposeType: 'notification', purposeId: 'n' },
    ]);
  });

  it('cannot be begun twice', () => {
    const message = toSend();
    message.beginSending();
    expect(() => message.beginSending()).toThrow(expect.objectContaining({ kind: 'conflict' }));
  });

  it('waits again when the platform did not take it', () => {
    const message = toSend();
    message.beginSending();
    message.defer();
    expect(message.status).toBe('pending');
    message.beginSending();
    message.settle('sent');
    message.defer();
    expect(message.status).toBe('sent');
  });

  it('only moves on, whatever the order in which the platform tells of it', () => {
    const message = toSend();
    message.progress('sent');
    expect(message.status).toBe('pending');
    message.beginSending();
    for (const status of ['delivered', 'sent', 'delivered', 'failed'] as const) message.progress(status);
    expect(message.status).toBe('delivered');
    message.settle('sent', { platformMessageId: '77' });
    expect(message).toMatchObject({ status: 'delivered', platformMessageId: '77' });
    message.settle('unknown', { code: 'network.lost' });
    message.progress('read');
    message.progress('delivered');
    expect(message.status).toBe('read');
    const changes = message.pullEvents().filter((event) => event instanceof MessageStatusChanged);
    expect(changes.map(({ payload }) => payload.status)).toEqual(['delivered', 'read']);
  });

  it('that was accepted may still fail, and is settled by the platform when its fate was unknown', () => {
    const [accepted, lost] = [toSend(), toSend()];
    for (const message of [accepted, lost]) message.beginSending();
    accepted.settle('sent');
    accepted.progress('failed', { code: 'whatsapp.131026' });
    expect(accepted).toMatchObject({ status: 'failed', statusCode: 'whatsapp.131026' });
    lost.settle('unknown', { code: 'network.lost' });
    lost.progress('sent', { platformMessageId: '78' });
    expect(lost).toMatchObject({ status: 'sent', statusCode: null, platformMessageId: '78' });
  });

  it('learns its name and time from the echo, and by them what is told of it', () => {
    const message = toSend();
    const T = (second: number) => new Date(Date.UTC(2026, 10, 21, 12, 0, second));
    const told = {
      status: 'read',
      messageId: null,
      platformMessageId: null,
      until: null,
      code: null,
    } as const;
    message.beginSending();
    expect(message.progress('sent', { platformMessageId: '79', sentAt: T(2) })).toBe(true);
    expect(message.progress('sent', { platformMessageId: '79', sentAt: T(2) })).toBe(false);
    message.settle('sent', { platformMessageId: '79' });
    expect(message).toMatchObject({ status: 'sent', platformMessageId: '79', sentAt: T(2) });
    expect(message.isMeantBy({ ...told, until: T(1).toISOString() })).toBe(false);
    expect(message.isMeantBy({ ...told, until: T(2).toISOString() })).toBe(true);
    expect(message.isMeantBy({ ...told, platformMessageId: '79' })).toBe(true);
    expect(message.isMeantBy({ ...told, platformMessageId: '80', until: T(3).toISOString() })).toBe(false);
    expect(message.isMeantBy({ ...told, messageId: 'another', until: T(3).toISOString() })).toBe(false);
  });

  it('is settled by a person only while its fate is unknown, or sent again after a failure', () => {
    const unknown = toSend();
    unknown.beginSending();
    unknown.settle('unknown', { code: 'network.lost' });
    unknown.resolve('sent');
    expect(unknown).toMatchObject({ status: 'sent', statusCode: 'resolved-by-person' });
    expect(() => unknown.resolve('failed')).toThrow(
      expect.objectContaining({ code: 'conversations.message-settled' }),
    );

    const failed = toSend();
    failed.beginSending();
    failed.settle('failed', { code: 'recipient-gone' });
    expect(() => failed.resolve('sent')).toThrow();
    failed.resolve('resend');
    expect(failed).toMatchObject({ status: 'pending', statusCode: null });
  });
});

describe('what a person does to a message', () => {
  const T = (second: number) => new Date(Date.UTC(2026, 10, 21, 12, 0, second));
  const received = () => {
    const message = Message.received({
      contactId: 'ann',
      text: 'my knee hurts',
      pressedButton: null,
      media: [{ kind: 'image', reference: 'r', name: null, contentType: null, size: null }],
      platformMessageId: '1',
      occurredAt: T(0),
    });
    message.conversationId = 'c';
    return message;
  };

  it('takes back what it said, once and for good', () => {
    const message = received();
    message.takeBack(T(5));
    message.takeBack(T(6));
    message.edit('again', T(4));
    expect(message).toMatchObject({
      text: '',
      media: [],
      pressedButton: null,
      deletedAt: T(5),
      editedAt: null,
    });
    expect(message.pullEvents().map(({ payload }) => payload)).toEqual([
      { messageId: message.id, conversationId: 'c' },
    ]);
  });

  it('keeps the last edit, though word of an earlier one comes later', () => {
    const message = received();
    message.edit('my left knee hurts', T(5));
    message.edit('my lfet knee hurts', T(4));
    expect(message).toMatchObject({ text: 'my left knee hurts', editedAt: T(5) });
  });

  it('keeps the last sign of each person', () => {
    const message = received();
    message.react('ann', { emoji: '👍' }, T(1));
    message.react('bob', { emoji: '🔥' }, T(2));
    message.react('ann', { emoji: '❤️' }, T(3));
    expect(message.reactions).toEqual([
      { contactId: 'bob', emoji: '🔥', at: T(2).toISOString() },
      { contactId: 'ann', emoji: '❤️', at: T(3).toISOString() },
    ]);
    message.react('ann', { emoji: null }, T(4));
    expect(message.reactions).toHaveLength(1);
    expect(message.pullEvents()).toHaveLength(4);
  });

  it('is not changed by a sign that it has, that is older, or by the end of another', () => {
    const message = received();
    message.react('ann', { emoji: null }, T(1));
    message.react('ann', { emoji: ':b:' }, T(3));
    const before = message.reactions;
    message.react('ann', { emoji: ':b:' }, T(4));
    message.react('ann', { emoji: ':a:' }, T(2));
    message.react('ann', { emoji: null }, T(2));
    message.react('ann', { emoji: null, takenBack: ':a:' }, T(4));
    expect(message.reactions).toBe(before);
    expect(message.pullEvents()).toHaveLength(1);
    message.react('ann', { emoji: null, takenBack: ':b:' }, T(4));
    expect(message.reactions).toEqual([]);
  });
});
