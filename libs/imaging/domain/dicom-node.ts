import { AggregateRoot, newId } from '#kernel';

/** The organization as an application of the DICOM network. */
export class DicomNode extends AggregateRoot {
  static readonly aggregateType = 'dicom-node';

  /** Unique over the whole installation: who calls it means this organization. */
  aeTitle!: string;
  readonly createdAt!: Date;

  static titled(aeTitle: string): DicomNode {
    return Object.assign(new DicomNode(), { id: newId(), aeTitle, createdAt: new Date() });
  }

  rename(aeTitle: string): void {
    this.aeTitle = aeTitle;
  }
}
