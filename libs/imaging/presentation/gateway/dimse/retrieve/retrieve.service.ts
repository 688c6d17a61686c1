import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import type { Association } from '#platform/dimse/association';
import { DimseCaller } from '#platform/dimse/dimse-caller';
import { DimseFailure } from '#platform/dimse/dimse-failure';
import type { DimseOperation } from '#platform/dimse/dimse-operation';
import { COMMAND } from '#platform/dimse/message/command-set';
import { Log } from '#platform/telemetry/log';
import type { DicomPeerView } from '../../../../application/queries/find-dicom-peers/dicom-peer.view.js';
import {
  FindInstancesToSend,
  type InstanceToSend,
} from '../../../../application/queries/find-instances-to-send/find-instances-to-send.query.js';
import { DicomDataSets } from '../../../../application/services/dicom-data-sets.js';
import type { DimseService, DimseSession } from '../dimse-session.js';
import { PeerDirectory } from '../peer-directory.js';
import { readIdentifier } from '../read-identifier.js';
import { SERVICE_STATUS } from '../service-status.js';
import { SOP_CLASS } from '../sop-classes.js';
import { InstanceSender } from './instance-sender.js';
import { planBatches } from './plan-batches.js';
import { readRetrieveKeys } from './retrieve-keys.js';
import { SubOperations } from './sub-operations.js';

/** More than the largest studies have; all of them are known before the first is sent. */
const MOST = 50_000;

/** C-MOVE and C-GET (PS3.4, C.4.2 and C.4.3). */
@Injectable()
export class RetrieveService implements DimseService {
  constructor(
    private readonly mediator: Mediator,
    private readonly dataSets: DicomDataSets,
    private readonly directory: PeerDirectory,
    private readonly caller: DimseCaller,
    private readonly sender: InstanceSender,
    private readonly log: Log,
  ) {}

  async serve(operation: DimseOperation, session: DimseSession): Promise<number> {
    const { abstractSyntax, transferSyntax } = operation.context;
    const isPatientRoot =
      abstractSyntax === SOP_CLASS.patientRootMove || abstractSyntax === SOP_CLASS.patientRootGet;
    const keys = readRetrieveKeys(await readIdentifier(operation, this.dataSets), isPatientRoot);
    const isMove = operation.command.commandField === COMMAND.move;
    const destination = isMove ? await this.destination(operation, session) : undefined;
    if (isMove && !destination) return refuse(operation, SERVICE_STATUS.moveDestinationUnknown);
    const instances = await this.mediator.ask(new FindInstancesToSend({ ...keys, limit: MOST + 1 }));
    if (instances.length > MOST) return refuse(operation, SERVICE_STATUS.tooManyMatches);
    const counts = new SubOperations(instances.length);
    if (destination) await this.move(instances, destination, operation, session, counts);
    else await this.sendAll(instances, operation.association, operation, counts);
    const conclusion = counts.conclusion(operation.signal.aborted);
    const { failures } = counts;
    await operation.respond(conclusion, failures && this.dataSets.write(failures, transferSyntax));
    return conclusion.status;
  }

  /** A peer of the same organization that may be sent images, and says where it listens. */
  private async destination(
    { command }: DimseOperation,
    { organizationId }: DimseSession,
  ): Promise<DicomPeerView | undefined> {
    const peer = await this.directory.find(organizationId, command.moveDestination ?? '');
    return peer?.mayRetrieve && peer.host !== null && peer.port !== null ? peer : undefined;
  }

  private async move(
    instances: readonly InstanceToSend[],
    { aeTitle, host, port, tls }: DicomPeerView,
    operation: DimseOperation,
    { ownAeTitle, peer }: DimseSession,
    counts: SubOperations,
  ): Promise<void> {
    const originator = {
      moveOriginatorAeTitle: peer.aeTitle,
      moveOriginatorMessageId: operation.command.messageId ?? 0,
    };
    for (const batch of planBatches(instances)) {
      if (operation.signal.aborted) return;
      const called = { host: host ?? '', port: port ?? 0, secure: tls, calledAeTitle: aeTitle };
      const association = await this.caller
        .call({ ...called, callingAeTitle: ownAeTitle, contexts: batch.contexts })
        .catch((error: unknown) => this.unreachable(aeTitle, error));
      try {
        await this.sendAll(batch.instances, association, operation, counts, originator);
      } finally {
        await association?.release();
      }
    }
  }

  private async sendAll(
    instances: readonly InstanceToSend[],
    association: Association | undefined,
    operation: DimseOperation,
    counts: SubOperations,
    originator?: Parameters<InstanceSender['send']>[2],
  ): Promise<void> {
    for (const instance of instances) {
      if (operation.signal.aborted) return;
      const status = association && (await this.sender.send(instance, association, originator));
      counts.settle(instance.sopInstanceUid, status);
      if (association) await operation.respond(counts.progress);
    }
  }

  private unreachable(aeTitle: string, error: unknown): undefined {
    if (!(error instanceof DimseFailure)) throw error;
    this.log.named('dimse').warn('a move destination could not be called', { aeTitle, err: error });
    return undefined;
  }
}

async function refuse(operation: DimseOperation, status: number): Promise<number> {
  await operation.respond({ status });
  return status;
}
