import { AggregateRoot, conflict, newId } from '#kernel';
import { DeIdentificationDue } from '../../contracts/events/de-identification-due.event.js';
import { DeIdentificationSettled } from '../../contracts/events/de-identification-settled.event.js';
import type { DeIdentificationOption } from './de-identification-option.js';
import type { PixelMask } from './pixel-mask.js';

const DAY_MS = 86_400_000;
/** How long a ZIP can be downloaded. */
const KEPT_DAYS = 7;

export type DeIdentificationState = 'queued' | 'running' | 'done' | 'cancelled' | 'expired';

/** Copies of some studies that name nobody, on their way to a ZIP file or a project. */
export class DeIdentification extends AggregateRoot {
  static readonly aggregateType = 'de-identification';

  options!: DeIdentificationOption[];
  masks!: PixelMask[];
  /** Where the copies go as studies; null for a ZIP file. */
  projectId!: string | null;
  /** What connects copies and originals. */
  keyId!: string;
  state!: DeIdentificationState;
  requestedById!: string | null;
  requestedByName!: string | null;
  createdAt!: Date;
  settledAt!: Date | null;
  /** Until then a ZIP file can be downloaded. */
  expiresAt!: Date | null;

  static request(fields: {
    options: readonly DeIdentificationOption[];
    masks: readonly PixelMask[];
    projectId: string | null;
    keyId: string;
    by: { readonly id: string | null; readonly name: string | null };
  }): DeIdentification {
    const { options, masks, projectId, keyId, by } = fields;
    const made = Object.assign(new DeIdentification(), {
      options: [...options],
      masks: [...masks],
      projectId,
      keyId,
    });
    made.id = newId();
    made.state = 'queued';
    made.requestedById = by.id;
    made.requestedByName = by.name;
    made.createdAt = new Date();
    made.settledAt = null;
    made.expiresAt = null;
    made.record(new DeIdentificationDue({ deIdentificationId: made.id }));
    return made;
  }

  get isActive(): boolean {
    return this.state === 'queued' || this.state === 'running';
  }

  /** There are instances left: they come next. */
  goOn(): void {
    this.state = 'running';
    this.record(new DeIdentificationDue({ deIdentificationId: this.id }));
  }

  finish(now = new Date()): void {
    this.settle('done', now);
    if (this.projectId === null) this.expiresAt = new Date(now.getTime() + KEPT_DAYS * DAY_MS);
  }

  /** What has gone to a project stays there. */
  cancel(): void {
    if (!this.isActive)
      throw conflict('imaging.de-identification-settled', 'This de-identification is over.');
    this.settle('cancelled', new Date());
  }

  /** The ZIP file goes; repeating it changes nothing. */
  expire(): void {
    if (this.state !== 'done' || this.projectId !== null) return;
    this.state = 'expired';
    this.record(new DeIdentificationSettled({ deIdentificationId: this.id, state: 'expired' }));
  }

  private settle(state: 'done' | 'cancelled', now: Date): void {
    this.state = state;
    this.settledAt = now;
    this.record(new DeIdentificationSettled({ deIdentificationId: this.id, state }));
  }
}
