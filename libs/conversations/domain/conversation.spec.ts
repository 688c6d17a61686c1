import { Conversation } from './conversation.js';
import { Message } from './message.js';

const open = (withBot = true) =>
  Conversation.open({ channelId: 'ch', contactId: 'co', threadKey: '1', threadId: 'th', withBot });
const written = (text = 'hello') =>
  Message.received({
    contactId: 'co',
    text,
    pressedButton: null,
    media: [],
    platformMessageId: null,
    occurredAt: new Date(),
  });
const events = (conversation: Conversation) =>
  conversation.pullEvents().map((event) => [event.constructor.name, event.payload]);

describe('a conversation', () => {
  it('begins with the bot, or with nobody in particular where there is none', () => {
    expect(open().status).toBe('bot');
    expect(open(false).status).toBe('open');
    expect(events(open())).toEqual([
      ['ConversationOpened', expect.objectContaining({ channelId: 'ch', contactId: 'co' })],
    ]);
  });

  it('gives messages their places, in both directions, without gaps', () => {
    const conversation = open();
    const messages = [
      written(),
      Message.toSend({ author: { kind: 'bot', id: 'b' }, text: 'hi' }),
      written('again'),
    ];
    conversation.receive(messages[0]!);
    conversation.queue(messages[1]!);
    conversation.receive(messages[2]!);
    expect(messages.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(messages.every(({ conversationId }) => conversationId === conversation.id)).toBe(true);
    expect(events(conversation).map(([name]) => name)).toEqual([
      'ConversationOpened',
      'MessageReceived',
      'MessageQueued',
      'MessageReceived',
    ]);
  });

  it('waits for a person once handed over, and tells it once', () => {
    const conversation = open();
    conversation.pullEvents();
    conversation.handOver('asked');
    conversation.handOver('not-understood');
    expect(conversation).toMatchObject({ status: 'waiting', urgent: false });
    expect(events(conversation)).toEqual([
      ['HandedOver', { conversationId: conversation.id, reason: 'asked' }],
    ]);
  });

  it('is raised by an emergency whoever answers, once', () => {
    const conversation = open();
    conversation.takeOver('ann');
    conversation.pullEvents();
    conversation.handOver('emergency');
    conversation.handOver('emergency');
    expect(conversation).toMatchObject({ status: 'human', assignedUserId: 'ann', urgent: true });
    expect(events(conversation)).toHaveLength(1);
  });

  it('is answered by the one person who took it over', () => {
    const conversation = open();
    expect(() => conversation.mustBeAnsweredBy('ann')).toThrow(
      expect.objectContaining({ code: 'conversations.not-taken-over' }),
    );
    conversation.takeOver('ann');
    conversation.takeOver('ann');
    conversation.mustBeAnsweredBy('ann');
    expect(() => conversation.mustBeAnsweredBy('bob')).toThrow(expect.objectContaining({ kind: 'conflict' }));
    expect(() => conversation.takeOver('bob')).toThrow(
      expect.objectContaining({ code: 'conversations.already-taken-over' }),
    );
  });

  it('goes back to the bot, calm again', () => {
    const conversation = open();
    conversation.handOver('emergency');
    conversation.takeOver('ann');
    conversation.handBack(true);
    expect(conversation).toMatchObject({ status: 'bot', assignedUserId: null, urgent: false });
    conversation.handBack(false);
    expect(conversation.status).toBe('open');
  });

  it('has no tags until staff give it some, and takes them also once it is closed', () => {
    const conversation = open();
    expect(conversation.tags).toEqual([]);
    conversation.close();
    conversation.tag(['vip', 'call back', 'vip']);
    expect(conversation.tags).toEqual(['call back', 'vip']);
    conversation.tag([]);
    expect(conversation.tags).toEqual([]);
  });

  it('takes nothing more from staff once closed', () => {
    const conversation = open();
    conversation.close();
    conversation.close();
    const refusal = expect.objectContaining({ code: 'conversations.conversation-closed' }) as Error;
    expect(() => conversation.takeOver('ann')).toThrow(refusal);
    expect(() => conversation.handBack(true)).toThrow(refusal);
    expect(() => conversation.mustBeAnsweredBy('ann')).toThrow(refusal);
    expect(events(conversation).filter(([name]) => name === 'ConversationClosed')).toHaveLength(1);
  });
});
