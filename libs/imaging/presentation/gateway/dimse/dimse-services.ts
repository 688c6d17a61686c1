import { Injectable } from '@nestjs/common';
import { CurrentContext, DomainError, newId } from '#kernel';
import type { DimseOperation } from '#platform/dimse/dimse-operation';
import { COMMAND, STATUS } from '#platform/dimse/message/command-set';
import { FileStoreError } from '#platform/storage/file-store-error';
import { Log } from '#platform/telemetry/log';
import { DimseTelemetry } from './dimse-telemetry.js';
import type { DimseService, DimseSession } from './dimse-session.js';
import { FindService } from './find/find.service.js';
import { IdentifierFailure } from './identifier-failure.js';
import { RetrieveService } from './retrieve/retrieve.service.js';
import { SERVICE_STATUS } from './service-status.js';
import { isStorageClass, SOP_CLASS } from './sop-classes.js';
import { StoreService } from './store.service.js';
import { VerificationService } from './verification.service.js';
import { WorklistService } from './worklist/worklist.service.js';

/** Which commands each SOP class has; storage classes have C-STORE. */
const COMMANDS: Readonly<Record<string, number>> = {
  [SOP_CLASS.verification]: COMMAND.echo,
  [SOP_CLASS.patientRootFind]: COMMAND.find,
  [SOP_CLASS.studyRootFind]: COMMAND.find,
  [SOP_CLASS.modalityWorklist]: COMMAND.find,
  [SOP_CLASS.patientRootMove]: COMMAND.move,
  [SOP_CLASS.studyRootMove]: COMMAND.move,
  [SOP_CLASS.patientRootGet]: COMMAND.get,
  [SOP_CLASS.studyRootGet]: COMMAND.get,
};

/** Serves requests of known peers, each in a context of its own, and answers for what goes wrong. */
@Injectable()
export class DimseServices {
  constructor(
    private readonly contexts: CurrentContext,
    private readonly telemetry: DimseTelemetry,
    private readonly log: Log,
    private readonly verification: VerificationService,
    private readonly storage: StoreService,
    private readonly queries: FindService,
    private readonly retrievals: RetrieveService,
    private readonly worklist: WorklistService,
  ) {}

  async serve(operation: DimseOperation, session: DimseSession): Promise<void> {
    const { actor, organizationId } = session;
    const context = { actor, organizationId, correlationId: newId(), causationId: null, locale: 'en' };
    const ended = this.telemetry.begin(operation.command.commandField);
    ended(await this.contexts.open(context, () => this.answer(operation, session)));
  }

  /** The last status that was answered. */
  private async answer(operation: DimseOperation, session: DimseSession): Promise<number> {
    try {
      const service = this.serviceOf(operation);
      if (service) return await service.serve(operation, session);
      await operation.respond({ status: STATUS.unrecognizedOperation });
      return STATUS.unrecognizedOperation;
    } catch (error) {
      // nobody is left to be answered
      if (operation.association.isOver) return STATUS.processingFailure;
      const status = this.statusOf(error);
      const comment = error instanceof IdentifierFailure ? { errorComment: error.message.slice(0, 64) } : {};
      const { affectedSopInstanceUid } = operation.command;
      await operation.respond({
        status,
        ...comment,
        ...(affectedSopInstanceUid && { affectedSopInstanceUid }),
      });
      return status;
    }
  }

  private serviceOf({ command, context }: DimseOperation): DimseService | undefined {
    const { abstractSyntax } = context;
    const expected = isStorageClass(abstractSyntax) ? COMMAND.store : COMMANDS[abstractSyntax];
    if (command.commandField !== expected) return undefined;
    switch (expected) {
      case COMMAND.echo:
        return this.verification;
      case COMMAND.store:
        return this.storage;
      case COMMAND.find:
        return abstractSyntax === SOP_CLASS.modalityWorklist ? this.worklist : this.queries;
      default:
        return this.retrievals;
    }
  }

  private statusOf(error: unknown): number {
    if (error instanceof IdentifierFailure) return error.status;
    if (error instanceof DomainError && error.kind === 'forbidden') return STATUS.notAuthorized;
    this.log.named('dimse').error('an operation failed', { err: error });
    if (error instanceof FileStoreError) return SERVICE_STATUS.outOfResources;
    return STATUS.processingFailure;
  }
}
