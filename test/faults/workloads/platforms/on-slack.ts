import { FakeSlack, type SlackBehaviour, type SlackMessage } from '#test/fakes/slack';
import type { Site } from '../workload.js';
import type { Chat, Messenger, Seen, SendCall, SendFault, Telling } from './messenger.js';
import { Retries } from './retries.js';
import { SeenMessages } from './seen-messages.js';

const APP = { botToken: 'xoxb-isocenter-faults', signingSecret: '8f742231b10e8888abcd99cafe00ba5e' };
const RETRY_AFTER = 2;

type Body = Record<string, unknown>;

/** Slack gives up after three repetitions, and does not wait with the next message. */
export class OnSlack implements Messenger {
  readonly platform = 'slack';
  readonly credentials = APP;
  readonly refusalMs = RETRY_AFTER * 1_000;
  private readonly shown: SeenMessages<SlackMessage>;

  private constructor(private readonly fake: FakeSlack) {
    fake.install(APP);
    this.shown = new SeenMessages(fake.messages, ({ channel, ts, text }) => ({
      chat: channel,
      id: ts,
      text,
    }));
  }

  static async start(): Promise<OnSlack> {
    return new OnSlack(await FakeSlack.start());
  }

  get env(): Record<string, string> {
    return { SLACK_API_ROOT: this.fake.root };
  }

  async connect(channelId: string, { publicUrl }: Site): Promise<void> {
    await this.fake.setRequestUrl(APP.botToken, `${publicUrl}/v1/webhooks/slack/${channelId}`);
  }

  enter(number: number): Promise<Chat> {
    const chat = `D${String(number).padStart(9, '0')}`;
    const written = (body: Body, text: string): Telling => {
      const { ts } = body['event'] as { ts: string };
      return this.telling(body, `${chat}:${ts}`, text);
    };
    return Promise.resolve({
      name: chat,
      write: (text) => written(this.fake.textEvent(chat, text), text),
      press: (label) => {
        const seen = this.shown.of(chat);
        if (!seen.some(({ message }) => message.buttons.some(({ text }) => text === label))) return undefined;
        const body = this.fake.pressPayload(chat, label);
        const { message, actions } = body as {
          message: { ts: string };
          actions: { action_id: string; action_ts: string }[];
        };
        const { action_id: id = '', action_ts: at = '' } = actions[0] ?? {};
        return this.telling(body, [chat, message.ts, id, at].join(':'), label);
      },
      forge: (text) => {
        const body = this.fake.textEvent(chat, text);
        return { ...written(body, text), tell: () => this.deliver(body, 1, '0000000000000000') };
      },
      seen: () => Promise.resolve(this.shown.of(chat)),
    });
  }

  seen(): Promise<Seen[]> {
    return Promise.resolve(this.shown.all());
  }

  get sends(): SendCall[] {
    return this.fake.calls
      .filter(({ method }) => method === 'chat.postMessage')
      .map(({ payload, receivedAt, behaviour }) => ({
        chat: String(payload['channel']),
        text: String(payload['text']),
        at: receivedAt.getTime(),
        refused: behaviour === 'too-many-requests',
      }));
  }

  plan(faults: readonly SendFault[]): void {
    this.fake.plan('chat.postMessage', ...faults.map(behaviourOf));
  }

  async end(): Promise<void> {
    await this.fake.stop();
  }

  private telling(body: Body, id: string, text: string): Telling {
    return {
      key: `slack/${id}`,
      text,
      keepsOrder: false,
      pauseMs: Retries.threeTimes,
      tell: (attempt) => this.deliver(body, attempt),
    };
  }

  private async deliver(body: Body, attempt: number, signingSecret?: string): Promise<number> {
    const how = { retry: attempt - 1, ...(signingSecret ? { signingSecret } : {}) };
    return (await this.fake.deliver(APP.botToken, body, how)).status;
  }
}

function behaviourOf(fault: SendFault): SlackBehaviour {
  if (fault === 'refuse') return { kind: 'too-many-requests', retryAfter: RETRY_AFTER };
  if (fault === 'fail') return { kind: 'error', status: 503, html: true };
  return typeof fault === 'string' ? { kind: fault } : { kind: 'delay', ms: fault.late };
}
