import type { FakeMeta, MetaAccount } from './meta.js';
import { MessengerWebhooks } from './meta/messenger-webhooks.js';
import { WhatsappWebhooks } from './meta/whatsapp-webhooks.js';
import { slackChanges } from './slack-changes.js';
import type { FakeSlack } from './slack.js';
import type { FakeTelegram } from './telegram.js';

/** A person on a messenger: what they do there, as the call that the platform makes about it. */
export interface Person {
  readonly thread: string;
  /** Two signs to put on messages, as Isocenter keeps them. */
  readonly emoji: readonly [string, string];
  writes(text: string): object;
  /** The platform's id of the last message that they were sent. */
  last(): string;
  reacts(messageId: string, emoji: string): object;
  takesBack(messageId: string, emoji: string): object;
  deliver(call: object): Promise<Response>;
}

type Call = Record<string, unknown>;

/** People on each of the messengers, by the stand-ins for them. */
export const people = {
  onWhatsapp: (meta: FakeMeta, { id: account }: MetaAccount, thread: string): Person => ({
    thread,
    emoji: ['👍', '❤️'],
    writes: (text) => WhatsappWebhooks.text(account, thread, text),
    last: () => meta.chat(thread).at(-1)?.messageId ?? '',
    reacts: (id, emoji) => WhatsappWebhooks.reaction(account, thread, id, emoji),
    takesBack: (id) => WhatsappWebhooks.reaction(account, thread, id),
    deliver: (call) => meta.deliver(account, call),
  }),

  onMessenger: (meta: FakeMeta, { id: account }: MetaAccount, thread: string): Person => ({
    thread,
    emoji: ['👍', '❤️'],
    writes: (text) => MessengerWebhooks.text(account, thread, text),
    last: () => meta.chat(thread).at(-1)?.messageId ?? '',
    reacts: (id, emoji) => MessengerWebhooks.reaction(account, thread, id, emoji),
    takesBack: (id) => MessengerWebhooks.reaction(account, thread, id),
    deliver: (call) => meta.deliver(account, call),
  }),

  onSlack: (slack: FakeSlack, botToken: string, thread: string): Person => ({
    thread,
    emoji: [':thumbsup:', ':heart:'],
    writes: (text) => slack.textEvent(thread, text),
    last: () => slack.chat(thread).at(-1)?.ts ?? '',
    reacts: (ts, emoji) => slackChanges.reaction(slack, { channel: thread, ts }, emoji.slice(1, -1)),
    takesBack: (ts, emoji) =>
      slackChanges.reaction(slack, { channel: thread, ts }, emoji.slice(1, -1), 'reaction_removed'),
    deliver: (call) => slack.deliver(botToken, call as Call),
  }),

  onTelegram: (telegram: FakeTelegram, botToken: string, thread: string): Person => ({
    thread,
    emoji: ['👍', '❤️'],
    writes: (text) => telegram.textUpdate(Number(thread), text),
    last: () => String(telegram.chat(thread).at(-1)?.messageId),
    reacts: (id, emoji) => telegram.reactionUpdate(Number(thread), Math.trunc(Number(id)), emoji),
    takesBack: (id) => telegram.reactionUpdate(Number(thread), Math.trunc(Number(id))),
    deliver: (call) => telegram.deliver(botToken, call as Call),
  }),
};
