import type { FileBehaviour } from '#test/fakes/files/fake-files';
import { FakeSlack, type SlackBehaviour } from '#test/fakes/slack';
import type { StandIn } from './stand-in.js';

const APP = {
  botToken: 'xoxb-isocenter-development',
  signingSecret: '8f742231b10e8888abcd99yyyzzz85a5',
};

/** Slack; a person is named by the id of the direct messages with them, such as D024BE7LD. */
export async function slackStandIn(port: number): Promise<StandIn> {
  const fake = await FakeSlack.start(port);
  fake.install(APP);
  return {
    platform: 'slack',
    credentials: APP,
    calls: [
      'chat.postMessage',
      'auth.test',
      'files.info',
      'files.getUploadURLExternal',
      'files.completeUploadExternal',
      'download',
    ],
    seen: () =>
      fake.messages.map(({ channel, text, buttons, file }) => ({
        to: channel,
        text,
        buttons: buttons.map((button) => button.text),
        file: file?.name,
      })),
    connect: (url) => fake.setRequestUrl(APP.botToken, url),
    write: (from, text, file) => (file ? fake.fileEvent(from, [file], text) : fake.textEvent(from, text)),
    press: (from, label) => fake.pressPayload(from, label),
    deliver: (call) => fake.deliver(APP.botToken, call as Record<string, unknown>),
    misbehave: (call, behaviours) =>
      call === 'download'
        ? fake.files.plan(...(behaviours as FileBehaviour[]))
        : fake.plan(call, ...(behaviours as SlackBehaviour[])),
    stop: () => fake.stop(),
  };
}
