import { Injectable } from '@nestjs/common';
import { AccessLog } from '#identity/contracts';
import type { Association } from '#platform/dimse/association';
import { COMMAND } from '#platform/dimse/message/command-set';
import { Log } from '#platform/telemetry/log';
import type { InstanceToSend } from '../../../../application/queries/find-instances-to-send/find-instances-to-send.query.js';
import { DicomDataSets } from '../../../../application/services/dicom-data-sets.js';
import { InstanceContents } from '../../../../application/services/instance-contents.js';
import { InstanceImages } from '../../../../application/services/instance-images.js';
import { EXPLICIT_VR_LITTLE_ENDIAN } from '../../../../domain/dicom/transfer-syntax.js';
import { chooseSending, type Sending } from './choose-sending.js';

/** Whose wish it is (PS3.7, 9.3.1.1): told to who receives. */
export interface MoveOriginator {
  readonly moveOriginatorAeTitle: string;
  readonly moveOriginatorMessageId: number;
}

/** Sends stored instances by C-STORE. */
@Injectable()
export class InstanceSender {
  constructor(
    private readonly contents: InstanceContents,
    private readonly images: InstanceImages,
    private readonly dataSets: DicomDataSets,
    private readonly accesses: AccessLog,
    private readonly log: Log,
  ) {}

  /** The status of the peer; undefined when the instance could not be sent, which is logged. */
  async send(
    instance: InstanceToSend,
    association: Association,
    originator?: MoveOriginator,
  ): Promise<number | undefined> {
    const sending = chooseSending(instance, association.accepted);
    if (!sending || association.isOver) return undefined;
    const { sopClassUid: affectedSopClassUid, sopInstanceUid: affectedSopInstanceUid } = instance;
    const request = {
      commandField: COMMAND.store,
      affectedSopClassUid,
      affectedSopInstanceUid,
      priority: 0,
      ...originator,
    };
    try {
      await this.accesses.opened('study', instance.studyId, 'retrieved');
      const dataSet = await this.dataSetOf(instance, sending);
      for await (const { command } of association.perform(sending.contextId, request, dataSet))
        return command.status;
      return undefined;
    } catch (error) {
      const { instanceId } = instance;
      this.log.named('dimse').warn('an instance could not be sent', { instanceId, err: error });
      return undefined;
    }
  }

  /** As it is stored, or decompressed and converted a frame at a time while it is sent. */
  private async dataSetOf(
    instance: InstanceToSend,
    { encoding }: Sending,
  ): Promise<AsyncIterable<Uint8Array>> {
    if (encoding === 'as-stored')
      return this.dataSets.dataSetOf(await this.contents.asStored(instance), encoding);
    const { content } = await this.images.file(instance, EXPLICIT_VR_LITTLE_ENDIAN);
    return this.dataSets.dataSetOf(content, encoding === 'implicit' ? 'implicit' : 'as-stored');
  }
}
