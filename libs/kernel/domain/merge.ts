import { conflict } from '../errors/common-errors.js';
import { newId } from '../ids.js';
import { AggregateRoot } from './aggregate-root.js';

/** Which two turned out to be one, who says so and why, and what that moved. */
export interface MergeFacts<Author, Moved> {
  readonly survivorId: string;
  readonly fromId: string;
  readonly evidence: string | null;
  readonly author: Author;
  /** What the survivor was given, exactly: this and nothing else goes back when the merge is undone. */
  readonly moved: Moved;
}

/** That two aggregates turned out to be one. It is kept when it is undone. */
export abstract class Merge<Author, Moved> extends AggregateRoot implements MergeFacts<Author, Moved> {
  readonly survivorId!: string;
  readonly fromId!: string;
  readonly evidence!: string | null;
  readonly author!: Author;
  readonly moved!: Moved;
  readonly createdAt!: Date;
  undoneAt!: Date | null;
  undoneBy!: Author | null;
  undoneReason!: string | null;

  protected begin(facts: MergeFacts<Author, Moved>): void {
    const rest = { id: newId(), createdAt: new Date(), undoneAt: null, undoneBy: null, undoneReason: null };
    Object.assign(this, facts, rest);
  }

  /** @throws DomainError of that code when it was undone already */
  protected end(author: Author, reason: string, code: string): void {
    if (this.undoneAt) throw conflict(code, 'This merge was undone already.');
    this.undoneAt = new Date();
    this.undoneBy = author;
    this.undoneReason = reason;
  }
}
