import type { BotContentFields } from '../../commands/create-bot/bot-content.fields.js';

/** A bot with its draft. */
export class BotDetailsView {
  readonly id!: string;
  readonly version!: number;
  readonly name!: string;
  readonly locale!: string;
  /** The version that answers; 0 before the first. */
  readonly publishedVersion!: number;
  /** The newest version: a higher one than that was only kept, for an experiment. */
  readonly latestVersion!: number;
  readonly hasChanges!: boolean;
  readonly createdAt!: Date;
  readonly draft!: BotContentFields;
  readonly publishedAt!: Date | null;
}
