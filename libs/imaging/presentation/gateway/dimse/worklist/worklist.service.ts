import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import type { DimseOperation } from '#platform/dimse/dimse-operation';
import { STATUS } from '#platform/dimse/message/command-set';
import { FindModalityWorklist } from '../../../../application/queries/find-modality-worklist/find-modality-worklist.query.js';
import { DicomDataSets } from '../../../../application/services/dicom-data-sets.js';
import type { DimseService, DimseSession } from '../dimse-session.js';
import { readIdentifier } from '../read-identifier.js';
import { SERVICE_STATUS } from '../service-status.js';
import { WorklistAnswers } from './worklist-answers.js';
import { worklistFilters } from './worklist-filters.js';

/** The modality worklist (PS3.4, Annex K): what is to be done, for the machines that do it. */
@Injectable()
export class WorklistService implements DimseService {
  constructor(
    private readonly mediator: Mediator,
    private readonly dataSets: DicomDataSets,
  ) {}

  async serve(operation: DimseOperation, session: DimseSession): Promise<number> {
    const { transferSyntax } = operation.context;
    const identifier = await readIdentifier(operation, this.dataSets);
    const filters = worklistFilters(identifier);
    const answers = new WorklistAnswers(identifier, session.peer.aeTitle);
    const pending = answers.isComplete ? STATUS.pending : STATUS.pendingWithWarning;
    const { steps, more } = await this.mediator.ask(new FindModalityWorklist({ filters }));
    for (const step of steps) {
      if (operation.signal.aborted) break;
      await operation.respond({ status: pending }, this.dataSets.write(answers.of(step), transferSyntax));
    }
    const end = more ? SERVICE_STATUS.outOfResources : STATUS.success;
    const status = operation.signal.aborted ? STATUS.cancelled : end;
    await operation.respond({ status });
    return status;
  }
}
