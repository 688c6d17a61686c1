import { AggregateRoot, newId } from '#kernel';

export interface MacroFields {
  /** What is typed for it. */
  readonly shortcut: string;
  readonly text: string;
}

/** A piece of text that a shortcut stands for: of one reader, or of the whole practice. */
export class ReportMacro extends AggregateRoot implements MacroFields {
  static readonly aggregateType = 'report-macro';
  /** Null for the practice's. */
  readonly ownerId!: string | null;
  shortcut!: string;
  text!: string;
  readonly createdAt!: Date;

  static write(fields: MacroFields, ownerId: string | null, now: Date): ReportMacro {
    return Object.assign(new ReportMacro(), fields, { id: newId(), ownerId, createdAt: now });
  }

  rewrite({ shortcut, text }: MacroFields): void {
    this.shortcut = shortcut;
    this.text = text;
  }
}
