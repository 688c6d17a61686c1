import { Injectable } from '@nestjs/common';
import type { Association } from '#platform/dimse/association';
import { COMMAND } from '#platform/dimse/message/command-set';
import type { AssociateRequest } from '#platform/dimse/pdu/association-terms';
import type { PeerConnection } from '#platform/gateway/connection-server';
import { Log } from '#platform/telemetry/log';
import { Metrics } from '#platform/telemetry/metrics';

const NAMES = new Map<number, string>(Object.entries(COMMAND).map(([name, field]) => [field, `c-${name}`]));
/** Operations last from a millisecond to the hours of a long retrieval. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 15, 60, 300, 1_800];

type Titles = Pick<AssociateRequest, 'calledAeTitle' | 'callingAeTitle'>;

/** Tells of associations in the log and of operations in the metrics; never of patients. */
@Injectable()
export class DimseTelemetry {
  private readonly log: Log;
  private open = 0;

  constructor(
    private readonly metrics: Metrics,
    log: Log,
  ) {
    this.log = log.named('dimse');
    metrics.gauge('dimse_associations', 'DICOM associations that are open', [], (gauge) =>
      gauge.set(this.open),
    );
  }

  refused({ callingAeTitle, calledAeTitle }: Titles, { address, secure }: PeerConnection, why: string): void {
    this.count('rejected');
    this.log.warn('an association was refused', { callingAeTitle, calledAeTitle, address, secure, why });
  }

  accepted(association: Association, { address, secure }: PeerConnection): void {
    const started = performance.now();
    const { callingAeTitle, calledAeTitle } = association;
    const about = { callingAeTitle, calledAeTitle, address, secure };
    this.count('accepted');
    this.open += 1;
    this.log.info('an association began', { ...about, contexts: association.accepted.length });
    void association.ended.then((failure) => {
      this.open -= 1;
      const ms = Math.round(performance.now() - started);
      if (failure) this.log.warn('an association was aborted', { ...about, ms, why: failure.message });
      else this.log.info('an association ended', { ...about, ms });
    });
  }

  /** An operation begins; call the result with its last status. */
  begin(commandField: number): (status: number) => void {
    const started = performance.now();
    const operation = NAMES.get(commandField) ?? 'other';
    return (status) => {
      const labels = { operation, status: status.toString(16).padStart(4, '0') };
      this.metrics
        .counter('dimse_operations_total', 'DICOM operations that peers asked for', ['operation', 'status'])
        .inc(labels);
      this.metrics
        .histogram('dimse_operation_seconds', 'How long they took', ['operation'], SECONDS)
        .observe({ operation }, (performance.now() - started) / 1000);
    };
  }

  private count(outcome: 'accepted' | 'rejected'): void {
    this.metrics
      .counter('dimse_associations_total', 'DICOM associations that peers asked for', ['outcome'])
      .inc({ outcome });
  }
}
