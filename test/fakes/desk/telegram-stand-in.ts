import { FakeTelegram, type TelegramBehaviour } from '#test/fakes/telegram';
import type { StandIn } from './stand-in.js';

const BOT_TOKEN = '110201543:isocenter-development';

/** Telegram is told by us where to call, when a channel is opened. */
export async function telegramStandIn(port: number): Promise<StandIn> {
  const fake = await FakeTelegram.start(port);
  return {
    platform: 'telegram',
    credentials: { botToken: BOT_TOKEN },
    calls: ['sendMessage', 'setWebhook', 'getMe', 'answerCallbackQuery'],
    seen: () =>
      fake.messages.map(({ chatId, text, buttons }) => ({
        to: chatId,
        text,
        buttons: buttons.map((button) => button.text),
      })),
    connect: (url) => Promise.resolve(fake.setWebhook(BOT_TOKEN, url)),
    write: (from, text) => fake.textUpdate(Number(from), text),
    press: (from, label) => fake.pressUpdate(Number(from), label),
    deliver: (call) => fake.deliver(BOT_TOKEN, call as Record<string, unknown>),
    misbehave: (call, behaviours) => fake.plan(call, ...(behaviours as TelegramBehaviour[])),
    stop: () => fake.stop(),
  };
}
