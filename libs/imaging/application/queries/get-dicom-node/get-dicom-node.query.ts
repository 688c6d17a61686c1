import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { DicomNodeView } from './dicom-node.view.js';

/** The practice's own AE title. */
@UseCase('imaging.get-dicom-node')
@RequirePermission('dicom.manage')
export class GetDicomNode extends Query<DicomNodeView> {
  constructor(fields: Fields<GetDicomNode> = {}) {
    super(fields);
  }
}
