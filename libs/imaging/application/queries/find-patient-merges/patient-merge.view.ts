import type { Author } from '../../../domain/author.js';

/** That two patients turned out to be one person. */
export class PatientMergeView {
  readonly id!: string;
  readonly survivorId!: string;
  readonly fromId!: string;
  readonly fromName!: string;
  /** How it was known, in words. */
  readonly evidence!: string | null;
  readonly author!: Author;
  /** How many orders, studies and identifiers moved. */
  readonly orders!: number;
  readonly studies!: number;
  readonly identifiers!: number;
  readonly createdAt!: Date;
  /** Null while it holds. */
  readonly undoneAt!: Date | null;
  readonly undoneBy!: Author | null;
  readonly undoneReason!: string | null;
}
