import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import type { DicomNodeView } from './dicom-node.view.js';
import { GetDicomNode } from './get-dicom-node.query.js';

@QueryHandler(GetDicomNode)
export class GetDicomNodeHandler implements IQueryHandler<GetDicomNode> {
  constructor(private readonly sql: Sql) {}

  async execute(): Promise<DicomNodeView> {
    const node = await this.sql.first<DicomNodeView>('SELECT version, ae_title AS "aeTitle" FROM dicom_node');
    return node ?? { version: 0, aeTitle: null };
  }
}
