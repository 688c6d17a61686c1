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

  it('waits for a person as soon as somebody writes where there is no bot', () => {
    const conversation = open(false);
    conversation.pullEvents();
    conversation.receive(written());
    expect(conversation).toMatchObject({ status: 'waiting', waitingSince: expect.any(Date) as Date });
    expect(events(conversation).map(([name]) => name)).toEqual(['MessageReceived', 'HandedOver']);
    conversation.handBack(false);
    expect(conversation).toMatchObject({ status: 'open', waitingSince: null });
  });

  it('is given to somebody, whose first message takes it over', () => {
    const conversation = open();
    conversation.assign('ann');
    expect(conversation.assignedUserId).toBeNull();
    conversation.handOver('asked');
    conversation.assign('ann');
    conversation.assign('bob');
    expect(conversation).toMatchObject({ status: 'waiting', assignedUserId: 'ann' });
    expect(() => conversation.mustBeAnsweredBy('bob')).toThrow(expect.objectContaining({ kind: 'conflict' }));
    conversation.mustBeAnsweredBy('ann');
    conversation.pullEvents();
    const bot = Message.toSend({ author: { kind: 'bot', id: 'b' }, text: 'wait' });
    conversation.queue(bot);
    expect(conversation.status).toBe('waiting');
    const person = () => Message.toSend({ author: { kind: 'user', id: 'ann' }, text: 'hi' });
    conversation.queue(person());
    conversation.queue(person());
    expect(conversation).toMatchObject({ status: 'human', assignedUserId: 'ann', waitingSince: null });
    expect(events(conversation).map(([name]) => name)).toEqual([
      'MessageQueued',
      'TakenOver',
      'ServiceClockStopped',
      'MessageQueued',
      'MessageQueued',
    ]);
  });

  it('can be taken over by somebody else while nobody has answered', () => {
    const conversation = open();
    conversation.handOver('asked');
    conversation.assign('ann');
    conversation.takeOver('bob');
    expect(conversation).toMatchObject({ status: 'human', assignedUserId: 'bob' });
  });

  it('goes to a colleague, who is to answer, or back to all but the one who had it', () => {
    const conversation = open();
    conversation.takeOver('ann');
    conversation.pullEvents();
    conversation.transfer('bob', 'ann');
    conversation.transfer('bob', 'ann');
    const { id: conversationId } = conversation;
    expect(conversation).toMatchObject({ status: 'waiting', assignedUserId: 'bob', releasedByUserId: null });
    expect(events(conversation)).toEqual([
      ['ConversationTransferred', { conversationId, fromUserId: 'ann', toUserId: 'bob', byUserId: 'ann' }],
      ['ConversationAssigned', { conversationId, userId: 'bob' }],
    ]);
    conversation.transfer(null, 'ann');
    expect(conversation).toMatchObject({ status: 'waiting', assignedUserId: null, releasedByUserId: 'bob' });
    conversation.assign('cat');
    conversation.transfer(null, null);
    expect(conversation.releasedByUserId).toBeNull();
    conversation.close();
    expect(() => conversation.transfer('bob', 'ann')).toThrow(expect.objectContaining({ kind: 'conflict' }));
  });

  it('is helped by the bot until the practice opens, and the contact is told once a day', () => {
    const opensAt = new Date(Date.now() + 3_600_000);
    const conversation = open();
    expect(conversation.waitUntilOpen(opensAt, '2026-11-22')).toBe(false);
    conversation.handOver('asked');
    expect(conversation.isAnsweredByBot(new Date())).toBe(false);
    expect(conversation.waitUntilOpen(opensAt, '2026-11-22')).toBe(true);
    expect(conversation.waitUntilOpen(opensAt, '2026-11-22')).toBe(false);
    expect(conversation.isAnsweredByBot(new Date())).toBe(true);
    expect(conversation.isAnsweredByBot(opensAt)).toBe(false);
    conversation.handOver('emergency');
    expect(conversation.isAnsweredByBot(new Date())).toBe(false);
    expect(conversation.waitUntilOpen(opensAt, '2026-11-23')).toBe(false);
  });

  it('measures how long a contact waits, from the need of a person to its end', () => {
    const conversation = open();
    conversation.handOver('asked');
    conversation.service.aim('resolution', new Date(Date.now() - 1_000));
    conversation.takeOver('ann');
    conversation.pullEvents();
    conversation.close();
    expect(events(conversation)).toEqual([
      ['ServiceLevelBreached', expect.objectContaining({ clock: 'resolution', userId: 'ann' })],
      [
        'ServiceClockStopped',
        expect.objectContaining({
          clock: 'resolution',
          userId: 'ann',
          breachedAt: expect.any(String) as string,
        }),
      ],
      ['ConversationClosed', expect.anything()],
    ]);
    expect(conversation.miss('resolution', new Date())).toBe(false);
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
