import type { BotProfile } from '#conversations/domain/bot/bot-profile';

/** What the minimal bot is started with. */
export interface BotSettings {
  readonly port: number;
  readonly databaseUrl: string;
  readonly telegramRoot: string;
  readonly botToken: string;
  readonly secret: string;
  readonly profile: BotProfile;
}
