import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import { GetPractice } from '#identity/contracts';
import { PrintWithdrawal } from '#reporting/contracts';
import { FAILURE_REASON } from '../../domain/dicom/failure-reason.js';
import { FindStoredInstances } from '../queries/find-stored-instances/find-stored-instances.query.js';
import { GetStudyHeader } from '../queries/get-study-header/get-study-header.query.js';
import { describeReportDocument, type ReportDocumentFacts } from './describe-report-document.js';
import { EncapsulatedPdfs } from './encapsulated-pdfs.js';
import { InstanceStore } from './instance-store.js';
import { reportDocumentUids } from './report-document-uids.js';
import { only } from './only.js';

/**
 * Stores the document of a report in its study. At each attempt it is the same instance, so that it is there once; a study
 * that was deleted is not brought back.
 */
@Injectable()
export class ReportDocumentStore {
  constructor(
    private readonly mediator: Mediator,
    private readonly pdfs: EncapsulatedPdfs,
    private readonly instances: InstanceStore,
  ) {}

  /** @throws an error when it could not be stored, or when the PDF cannot be read to its end: then nothing is */
  async store(
    organizationId: string,
    document: ReportDocumentFacts & { readonly studyId: string; readonly size: number },
    pdf: AsyncIterable<Uint8Array>,
  ): Promise<void> {
    const study = await this.mediator.ask(new GetStudyHeader({ studyId: document.studyId }));
    if (!study) return;
    const { studyInstanceUid } = study;
    const sopInstanceUid = reportDocumentUids.instance(document.reportId, document.revision);
    const before = await this.mediator.ask(new FindStoredInstances({ studyInstanceUid, sopInstanceUid }));
    if (before.length > 0) return;
    const practice = await this.mediator.ask(new GetPractice({}));
    const description = describeReportDocument(document, study, practice);
    const file = this.pdfs.file(description, pdf, document.size);
    const [outcome] = await this.instances.store(organizationId, only(file), {}, { madeHere: true });
    const reason = outcome?.failureReason;
    // Another attempt stores it at the same time, and the study has learned something since; or the study is gone by now.
    if (reason === undefined || reason === FAILURE_REASON.duplicateInstance) return;
    throw new Error(`the document of a report could not be stored in its study: reason ${reason}`);
  }

  /** Stores the notice that a report was withdrawn behind its documents; nothing for one that was not, or had none. */
  async storeNotice(organizationId: string, reportId: string): Promise<void> {
    const notice = await this.mediator.ask(new PrintWithdrawal({ reportId }));
    if (!notice) return;
    const { pdf, ...facts } = notice;
    const document = { ...facts, size: pdf.length, verification: 'UNVERIFIED' } as const;
    await this.store(organizationId, document, only(pdf));
  }
}
