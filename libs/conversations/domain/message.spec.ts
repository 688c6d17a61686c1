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
    expect(message.pullEvents().map(({ payload }) => (payload as { status: string }).status)).toEqual([
      'delivered',
      'read',
    ]);
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
