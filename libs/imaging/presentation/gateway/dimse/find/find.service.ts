import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import type { DimseOperation } from '#platform/dimse/dimse-operation';
import { STATUS } from '#platform/dimse/message/command-set';
import { SearchDicom } from '../../../../application/queries/search-dicom/search-dicom.query.js';
import { SearchDicomPatients } from '../../../../application/queries/search-dicom-patients/search-dicom-patients.query.js';
import { DicomDataSets, type JsonDataSet } from '../../../../application/services/dicom-data-sets.js';
import { DicomwebBase } from '../../../public/dicomweb/dicomweb-base.js';
import type { DimseService, DimseSession } from '../dimse-session.js';
import { readIdentifier } from '../read-identifier.js';
import { SERVICE_STATUS } from '../service-status.js';
import { SOP_CLASS } from '../sop-classes.js';
import { FindAnswers } from './find-answers.js';
import { type FindRequest, readQuery } from './read-query.js';

/** Asked for at once; and the most that one query answers. */
const PAGE = 200;
const MOST = 20_000;

/** C-FIND of Query/Retrieve (PS3.4, C.4.1), over the same searches as QIDO-RS. */
@Injectable()
export class FindService implements DimseService {
  constructor(
    private readonly mediator: Mediator,
    private readonly dataSets: DicomDataSets,
    private readonly base: DicomwebBase,
  ) {}

  async serve(operation: DimseOperation, session: DimseSession): Promise<number> {
    const { abstractSyntax, transferSyntax } = operation.context;
    const identifier = await readIdentifier(operation, this.dataSets);
    const request = readQuery(identifier, {
      isPatientRoot: abstractSyntax === SOP_CLASS.patientRootFind,
      isRelational: session.relational.has(abstractSyntax),
    });
    const answers = new FindAnswers(request.level, identifier, session.ownAeTitle, this.base);
    const pending = answers.isComplete ? STATUS.pending : STATUS.pendingWithWarning;
    let status: number = STATUS.success;
    for (let offset = 0; ; offset += PAGE) {
      const { found, more } = await this.page(request, answers, offset);
      for (const answer of found) {
        if (operation.signal.aborted) break;
        await operation.respond({ status: pending }, this.dataSets.write(answer, transferSyntax));
      }
      if (operation.signal.aborted) status = STATUS.cancelled;
      else if (more && offset + PAGE >= MOST) status = SERVICE_STATUS.outOfResources;
      if (!more || status !== STATUS.success) break;
    }
    await operation.respond({ status });
    return status;
  }

  private async page(
    { level, filters }: FindRequest,
    answers: FindAnswers,
    offset: number,
  ): Promise<{ found: JsonDataSet[]; more: boolean }> {
    if (level === 'patient') {
      const query = new SearchDicomPatients({ filters, limit: PAGE, offset });
      const { hits, more } = await this.mediator.ask(query);
      return { found: hits.map((hit) => answers.ofPatient(hit)), more };
    }
    const { hits, more } = await this.mediator.ask(new SearchDicom({ level, filters, limit: PAGE, offset }));
    return { found: hits.map((hit) => answers.ofHit(hit)), more };
  }
}
