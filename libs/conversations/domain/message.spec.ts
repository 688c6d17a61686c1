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
      {
        messageId: message.id,
        conversationId: 'c',
        status: 'sent',
        purposeType: 'notification',
        purposeId: 'n',
      },
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
