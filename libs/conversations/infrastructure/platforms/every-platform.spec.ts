import type { MessagingPlatform } from '../../application/services/messaging-platform.js';
import type { SendPace } from '../../domain/send-pace.js';
import { DiscordPlatform } from './discord/discord-platform.js';
import { MessengerPlatform } from './messenger/messenger-platform.js';
import { SlackPlatform } from './slack/slack-platform.js';
import { TelegramPlatform } from './telegram/telegram-platform.js';
import { WebchatPlatform } from './webchat/webchat-platform.js';
import { WhatsappPlatform } from './whatsapp/whatsapp-platform.js';

const ROOT = 'http://127.0.0.1:9';
const FAMILY = '👨‍👩‍👧‍👦';
const LINK = 'https://practice.example/share/abc?d=1&e=2';
const telegram = new TelegramPlatform(ROOT);
const whatsapp = new WhatsappPlatform(ROOT);
const messenger = new MessengerPlatform(ROOT);
const slack = new SlackPlatform(ROOT);
const discord = new DiscordPlatform(ROOT);

describe('a long text', () => {
  it.each<[string, MessagingPlatform]>([
    ['Telegram', telegram],
    ['WhatsApp', whatsapp],
    ['Messenger', messenger],
    ['Slack', slack],
    ['Discord', discord],
    ['the webchat', new WebchatPlatform()],
  ])('goes out on %s in parts within its limit, no word, link or character broken', (_, platform) => {
    const words = Array.from({ length: 6_000 }, (_, n) => (n % 7 ? `Untersuchung${String(n)}` : LINK));
    const parts = platform.split(words.join(' '));
    expect(parts.join(' ')).toBe(words.join(' '));
    const emoji = platform.split(FAMILY.repeat(4_000));
    expect(emoji.join('')).toBe(FAMILY.repeat(4_000));
    expect(emoji.every((part) => part.replaceAll(FAMILY, '') === '')).toBe(true);
    for (const part of [...parts, ...emoji]) expect(part.length).toBeLessThanOrEqual(platform.limits.text);
    expect(platform.split('Hello')).toEqual(['Hello']);
  });
});

describe('messages', () => {
  /** Sends a minute that a limit allows in the long run. */
  const aMinute = ({ sends, windowSeconds }: SendPace): number => (sends * 60) / windowSeconds;

  it.each<[string, MessagingPlatform, object]>([
    ['Telegram', telegram, { chat: 60, channel: 1_800 }],
    ['WhatsApp', whatsapp, { chat: 10, channel: 4_800 }],
    ['Messenger', messenger, { channel: 18_000 }],
    ['Slack', slack, { chat: 60 }],
    ['Discord', discord, { chat: 60, channel: 2_700 }],
  ])('go out on %s at the pace that its documentation allows', (_, platform, allowed) => {
    expect(Object.fromEntries(platform.pace.map((pace) => [pace.per, aMinute(pace)]))).toEqual(allowed);
  });
});
