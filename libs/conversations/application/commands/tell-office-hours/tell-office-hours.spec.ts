import type { Mediator } from '#kernel';
import type { ChannelRepository } from '../../../domain/channel.repository.js';
import type { ContactRepository } from '../../../domain/contact.repository.js';
import { Conversation } from '../../../domain/conversation.js';
import type { ConversationRepository } from '../../../domain/conversation.repository.js';
import { InboxPolicy } from '../../../domain/inbox/inbox-policy.js';
import type { InboxPolicyRepository } from '../../../domain/inbox/inbox-policy.repository.js';
import type { Message } from '../../../domain/message.js';
import type { MessageRepository } from '../../../domain/message.repository.js';
import type { MessagingPlatforms } from '../../services/messaging-platforms.js';
import { TellOfficeHours } from './tell-office-hours.command.js';
import { TellOfficeHoursHandler } from './tell-office-hours.handler.js';

const DAY = 24 * 3_600_000;
const day = (from: number) => new Date(Date.now() + from * DAY).toISOString().slice(0, 10);

/** A practice that is closed today, or open around the clock, and a conversation that waits. */
function practice(closed: boolean) {
  const fields = { channelId: 'ch', contactId: 'co', threadKey: '1', threadId: 'th', withBot: true };
  const conversation = Conversation.open(fields);
  conversation.handOver('asked');
  const policy = InboxPolicy.untouched('o');
  // Two days, because midnight may pass.
  policy.holidays = closed ? [day(0), day(1)] : [];
  policy.outOfOffice = [{ locale: 'es', text: 'Cerrado hasta {opening}' }];
  const written: Message[] = [];
  const answers = (answer: unknown) => () => Promise.resolve(answer);
  const handler = new TellOfficeHoursHandler(
    { get: answers(policy) } as unknown as InboxPolicyRepository,
    { get: answers(conversation), update: answers(undefined) } as unknown as ConversationRepository,
    { get: answers({ locale: 'es' }) } as unknown as ContactRepository,
    { get: answers({ platform: 'webchat' }) } as unknown as ChannelRepository,
    { add: (one: Message) => Promise.resolve(void written.push(one)) } as unknown as MessageRepository,
    { get: () => ({ split: (text: string) => [text] }) } as unknown as MessagingPlatforms,
    { ask: answers({ timeZone: 'UTC', locale: 'en' }) } as unknown as Mediator,
  );
  const command = new TellOfficeHours({ conversationId: conversation.id });
  return { conversation, written, tell: () => handler.execute(command) };
}

describe('telling when the practice opens', () => {
  it('happens once a day in the contact’s language, and the bot goes on helping', async () => {
    const { conversation, written, tell } = practice(true);
    await tell();
    await tell();
    expect(written).toMatchObject([
      { text: expect.stringContaining('Cerrado hasta') as string, status: 'pending' },
    ]);
    expect(conversation.status).toBe('waiting');
    expect(conversation.isAnsweredByBot(new Date())).toBe(true);
  });

  it('does not happen while the practice is open', async () => {
    const { written, tell, conversation } = practice(false);
    await tell();
    expect(written).toEqual([]);
    expect(conversation.isAnsweredByBot(new Date())).toBe(false);
  });

  it('does not happen in an emergency, nor once somebody has come to answer', async () => {
    const urgent = practice(true);
    urgent.conversation.handOver('emergency');
    await urgent.tell();
    expect(urgent.written).toEqual([]);
    const taken = practice(true);
    taken.conversation.takeOver('ann');
    await taken.tell();
    expect(taken.written).toEqual([]);
  });
});
