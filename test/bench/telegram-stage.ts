import type { ChannelDoor } from './crowd.js';
import { created, Installation, type TelegramChannel } from './installation.js';
import type { Place } from './place.js';
import type { Running } from './processes.js';

const PROCESSES = ['public-api', 'worker', 'scheduler'] as const;

export interface TelegramStageOptions {
  readonly name: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Channels where the demo practice's bot answers. */
  readonly channels: number;
  /** A bot for one more channel, the last. */
  readonly bot?: object;
}

/** An installation that answers on Telegram: all processes but the admin API, which has opened the channels. */
export class TelegramStage {
  private constructor(
    readonly installation: Installation,
    private readonly channels: readonly TelegramChannel[],
    private readonly running: readonly { readonly name: string; readonly process: Running }[],
  ) {}

  static async start(place: Place, options: TelegramStageOptions): Promise<TelegramStage> {
    const { name, env, channels: count, bot } = options;
    const installation = await Installation.create(place, name, env);
    const adminApi = await installation.start('admin-api');
    const admin = await installation.administrator();
    const channels: TelegramChannel[] = [];
    for (let n = 0; n < count; n++) channels.push(await installation.openTelegram(admin));
    if (bot) {
      const { id } = await created<{ id: string }>(admin, '/v1/bots', bot);
      await created(admin, `/v1/bots/${id}/publish`, {});
      channels.push(await installation.openTelegram(admin, id));
    }
    await adminApi.stop();
    const running = [];
    for (const each of PROCESSES) running.push({ name: each, process: await installation.start(each) });
    return new TelegramStage(installation, channels, running);
  }

  get doors(): readonly ChannelDoor[] {
    return this.channels.map(({ channelId, channelSecret }) => ({
      url: `${this.installation.url('public-api')}/v1/webhooks/telegram/${channelId}`,
      secret: channelSecret,
    }));
  }

  peaks(): readonly { readonly name: string; readonly mib: number }[] {
    return this.running.map(({ name, process }) => ({ name, mib: process.peakMiB() }));
  }

  /** Processor time of all its processes so far. */
  cpuMs(): number {
    return this.running.reduce((sum, { process }) => sum + process.cpuMs(), 0);
  }

  stop(): Promise<void> {
    return this.installation.stop();
  }
}
