import type { BotContentFields } from '../../commands/create-bot/bot-content.fields.js';

/** A bot with its draft. */
export class BotDetailsView {
  readonly id!: string;
  readonly version!: number;
  readonly name!: string;
  readonly locale!: string;
  readonly publishedVersion!: number;
  readonly hasChanges!: boolean;
  readonly createdAt!: Date;
  readonly draft!: BotContentFields;
  readonly publishedAt!: Date | null;
}
