import { Injectable } from '@nestjs/common';
import type { DimseOperation } from '#platform/dimse/dimse-operation';
import { STATUS } from '#platform/dimse/message/command-set';
import { DicomDataSets } from '../../../application/services/dicom-data-sets.js';
import { InstanceStore } from '../../../application/services/instance-store.js';
import { isUid } from '../../../domain/dicom/is-uid.js';
import type { DimseService, DimseSession } from './dimse-session.js';
import { SERVICE_STATUS } from './service-status.js';
import { only } from '../../../application/services/only.js';

/** C-STORE (PS3.4, Annex B): each instance goes into the archive as it arrives, by the same door as those of STOW-RS. */
@Injectable()
export class StoreService implements DimseService {
  constructor(
    private readonly instances: InstanceStore,
    private readonly dataSets: DicomDataSets,
  ) {}

  async serve(operation: DimseOperation, session: DimseSession): Promise<number> {
    const sopInstanceUid = operation.command.affectedSopInstanceUid ?? '';
    const status = await this.store(operation, session, sopInstanceUid);
    await operation.respond({ status, affectedSopInstanceUid: sopInstanceUid });
    return status;
  }

  private async store(
    { command, context, dataSet }: DimseOperation,
    { organizationId, peer, ownAeTitle }: DimseSession,
    sopInstanceUid: string,
  ): Promise<number> {
    // in a context that was accepted only to be sent images by C-GET
    if (!peer.mayStore) return STATUS.notAuthorized;
    const sopClassUid = command.affectedSopClassUid;
    if (!dataSet || sopClassUid !== context.abstractSyntax || !isUid(sopInstanceUid))
      return SERVICE_STATUS.identifierMismatch;
    const head = this.dataSets.fileHead({
      sopClassUid,
      sopInstanceUid,
      transferSyntaxUid: context.transferSyntax,
      sendingAeTitle: peer.aeTitle,
      receivingAeTitle: ownAeTitle,
    });
    const [outcome] = await this.instances.store(organizationId, only(file(head, dataSet)), {
      sopClassUid,
      sopInstanceUid,
    });
    return outcome?.failureReason ?? 0;
  }
}

async function* file(head: Buffer, dataSet: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* dataSet;
}
