import type { FileBehaviour } from '#test/fakes/files/fake-files';
import { FakeTelegram, type TelegramBehaviour } from '#test/fakes/telegram';
import type { StandIn } from './stand-in.js';

const BOT_TOKEN = '110201543:isocenter-development';

/** Telegram is told by us where to call, when a channel is opened. */
export async function telegramStandIn(port: number): Promise<StandIn> {
  const fake = await FakeTelegram.start(port);
  return {
    platform: 'telegram',
    credentials: { botToken: BOT_TOKEN },
    calls: [
      'sendMessage',
      'sendPhoto',
      'sendDocument',
      'getFile',
      'download',
      'setWebhook',
      'getMe',
      'answerCallbackQuery',
    ],
    seen: () =>
      fake.messages.map(({ chatId, text, buttons, file }) => ({
        to: chatId,
        text,
        buttons: buttons.map((button) => button.text),
        file: file?.name,
      })),
    connect: (url) => Promise.resolve(fake.setWebhook(BOT_TOKEN, url)),
    write: (from, text, file) =>
      file ? fake.fileUpdate(Number(from), file, text || undefined) : fake.textUpdate(Number(from), text),
    press: (from, label) => fake.pressUpdate(Number(from), label),
    deliver: (call) => fake.deliver(BOT_TOKEN, call as Record<string, unknown>),
    misbehave: (call, behaviours) =>
      call === 'download'
        ? fake.files.plan(...(behaviours as FileBehaviour[]))
        : fake.plan(call, ...(behaviours as TelegramBehaviour[])),
    stop: () => fake.stop(),
  };
}
