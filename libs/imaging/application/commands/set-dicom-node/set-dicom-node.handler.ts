import { CommandHandler, ConcurrencyConflict, type ICommandHandler } from '#kernel';
import { DicomNode } from '../../../domain/dicom-node.js';
import { DicomNodeRepository } from '../../../domain/dicom-node.repository.js';
import { SetDicomNode } from './set-dicom-node.command.js';

@CommandHandler(SetDicomNode)
export class SetDicomNodeHandler implements ICommandHandler<SetDicomNode> {
  constructor(private readonly nodes: DicomNodeRepository) {}

  async execute({ aeTitle, expectedVersion }: SetDicomNode): Promise<void> {
    const node = await this.nodes.own();
    if (node) {
      node.expectVersion(expectedVersion);
      node.rename(aeTitle);
      await this.nodes.update(node);
    } else {
      if (expectedVersion) throw new ConcurrencyConflict('dicom-node');
      await this.nodes.add(DicomNode.titled(aeTitle));
    }
  }
}
