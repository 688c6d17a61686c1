/** A bot in the list. */
export class BotView {
  readonly id!: string;
  readonly version!: number;
  readonly name!: string;
  readonly locale!: string;
  /** Number of the version that answers; 0 before the first. */
  readonly publishedVersion!: number;
  /** The draft says something else than the published version. */
  readonly hasChanges!: boolean;
  readonly createdAt!: Date;
}
