import { isDeepStrictEqual } from 'node:util';
import type { KeyImage } from './key-image.js';
import type { Reader } from './reader.js';
import { ReadingTask } from './reading-task.js';
import type { Addendum, ReportContent } from './report-content.js';
import { isOpen, isSigned, type ReportStatus } from './report-status.js';
import { alreadySigned, closed, notSigned } from './report.errors.js';

/** What a report says and shows, and who wrote it. */
export abstract class ReportText extends ReadingTask {
  protected status!: ReportStatus;
  protected content!: ReportContent;
  protected addenda!: readonly Addendum[];
  protected keyImages!: readonly KeyImage[];
  protected authorId!: string | null;
  protected authorName!: string | null;
  protected authorTitle!: string | null;
  protected draftedAt!: Date | null;
  /** Whether the text is another than that of the preliminary version. */
  protected changedSincePreliminary!: boolean;

  get text(): ReportContent {
    return this.content;
  }

  get isSigned(): boolean {
    return isSigned(this.status);
  }

  /** Whether it can still be written. */
  get isOpen(): boolean {
    return isOpen(this.status);
  }

  /** Whether it was cancelled, or signed and withdrawn. */
  get hasEnded(): boolean {
    return !this.isOpen && !this.isSigned;
  }

  /** Whether nobody has written anything yet. */
  get isUnwritten(): boolean {
    return this.isOpen && this.draftedAt === null;
  }

  /** Replaces sections of the text; others stay. Writing claims the study. */
  draft(changes: Partial<ReportContent>, author: Reader, now: Date, claimMinutes?: number): void {
    this.claim(author, now, claimMinutes);
    this.write(changes, author, now);
  }

  /** Replaces the images that it shows. That claims the study, as writing does, and makes nobody its author. */
  show(images: readonly KeyImage[], reader: Reader, now: Date, claimMinutes?: number): void {
    this.claim(reader, now, claimMinutes);
    this.keyImages = images;
  }

  /** What a template says in sections where nothing stands; nobody is its author until they write. */
  begin(text: Partial<ReportContent>): void {
    if (this.isUnwritten) this.content = { ...this.content, ...text };
  }

  protected write(changes: Partial<ReportContent>, author: Reader, now: Date): void {
    const content = { ...this.content, ...changes };
    const changed = !isDeepStrictEqual(content, this.content);
    this.content = content;
    if (this.status === 'preliminary') {
      // Whoever reviews it changes the text of its author: both are named.
      this.changedSincePreliminary ||= changed;
      this.draftedAt = now;
    } else this.authorIs(author, now);
  }

  /** Signing what a template says is writing it. */
  protected beWrittenBy(reader: Reader, now: Date): void {
    if (this.authorId === null) this.authorIs(reader, now);
  }

  protected refuseUnlessOpen(): void {
    if (this.isSigned) throw alreadySigned();
    if (!this.isOpen) throw closed();
  }

  protected refuseUnlessSigned(): void {
    if (this.isOpen) throw notSigned();
    if (!this.isSigned) throw closed();
  }

  private authorIs({ id, name, title }: Reader, now: Date): void {
    this.draftedAt = now;
    this.authorId = id;
    this.authorName = name;
    this.authorTitle = title;
  }
}
