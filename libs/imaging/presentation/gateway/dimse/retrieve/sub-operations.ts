import type { DimseAnswer } from '#platform/dimse/dimse-operation';
import { STATUS } from '#platform/dimse/message/command-set';
import type { JsonDataSet } from '../../../../application/services/dicom-data-sets.js';
import { SERVICE_STATUS } from '../service-status.js';

/** Failed instances that are named; the list's length has 16 bits in Explicit VR. */
const MOST_NAMED = 900;

/** Counts what became of each instance of a retrieval (PS3.4, C.4.2.1.6 to C.4.2.1.9). */
export class SubOperations {
  private completed = 0;
  private failed = 0;
  private warning = 0;
  private readonly failedUids: string[] = [];

  constructor(private readonly total: number) {}

  /** @param status of its C-STORE; undefined when it could not even be sent */
  settle(sopInstanceUid: string, status: number | undefined): void {
    if (status === STATUS.success) this.completed += 1;
    else if (status !== undefined && isWarning(status)) this.warning += 1;
    else {
      this.failed += 1;
      if (this.failedUids.length < MOST_NAMED) this.failedUids.push(sopInstanceUid);
    }
  }

  /** While some remain. */
  get progress(): DimseAnswer {
    return { status: STATUS.pending, remaining: this.remaining, ...this.counts };
  }

  /** At the end, or when it was stopped before it. */
  conclusion(isCancelled: boolean): DimseAnswer {
    if (isCancelled) return { status: STATUS.cancelled, remaining: this.remaining, ...this.counts };
    if (this.failed === 0 && this.warning === 0) return { status: STATUS.success, ...this.counts };
    const nothing = this.completed === 0 && this.warning === 0;
    const status = nothing ? SERVICE_STATUS.subOperationsFailed : SERVICE_STATUS.subOperationsWithWarnings;
    return { status, ...this.counts };
  }

  /** Failed SOP Instance UID List (0008,0058); undefined when none failed. */
  get failures(): JsonDataSet | undefined {
    return this.failedUids.length === 0 ? undefined : { '00080058': { vr: 'UI', Value: this.failedUids } };
  }

  private get remaining(): number {
    return this.total - this.completed - this.failed - this.warning;
  }

  private get counts(): Pick<DimseAnswer, 'completed' | 'failed' | 'warning'> {
    return { completed: this.completed, failed: this.failed, warning: this.warning };
  }
}

/** PS3.7, Annex C.3. */
const isWarning = (status: number): boolean =>
  status === 0x0001 || status === 0x0107 || status === 0x0116 || (status & 0xf000) === 0xb000;
