import { Injectable } from '@nestjs/common';
import { DomainError, Mediator } from '#kernel';
import { AccessLog } from '#identity/contracts';
import { type FhirPage, type FhirPageRequest, FhirSource } from '#platform/fhir/fhir-source';
import { FhirSources } from '#platform/fhir/fhir-sources';
import type { FhirType } from '#platform/fhir/fhir-type';
import { FileStore } from '#platform/storage/file-store';
import { GetReportFile } from '../../../application/queries/get-report-file/get-report-file.query.js';
import { type BinaryResource, binaryResource } from './binary-resource.js';

/** Bytes. As a resource a document is held in memory, in base64 even. */
const LONGEST = 32 * 1024 * 1024;

const BINARY: FhirType<BinaryResource> = {
  name: 'Binary',
  documentation:
    'Signed PDFs of reports: their bytes, or a resource for whoever accepts FHIR’s own media type.',
  sorts: {},
  defaultSort: '',
  includes: [],
  required: ['contentType'],
  summary: [],
};

/** Documents as FHIR resources. */
@Injectable()
export class BinarySource extends FhirSource<BinaryResource> {
  readonly type = BINARY;
  readonly permissions = ['reports.read'];

  constructor(
    sources: FhirSources,
    private readonly mediator: Mediator,
    private readonly store: FileStore,
    private readonly accesses: AccessLog,
  ) {
    super(sources);
  }

  /** By id alone. */
  async find({ filters: [filter] }: FhirPageRequest): Promise<FhirPage<BinaryResource>> {
    const [fileId] = filter?.kind === 'equal' ? filter.values : [];
    if (fileId === undefined) return { resources: [], nextCursor: null };
    const file = await this.mediator.ask(new GetReportFile({ fileId }));
    if (file.size > LONGEST)
      throw new DomainError('too-large', 'fhir.binary-too-large', 'Ask for it with Accept: application/pdf.');
    return { resources: [binaryResource(file, await this.store.read(file.storageKey))], nextCursor: null };
  }

  override async opened(documents: readonly BinaryResource[]): Promise<void> {
    for (const { securityContext } of documents)
      await this.accesses.opened('report', securityContext.reference?.split('/')[1] ?? '', 'download');
  }
}
