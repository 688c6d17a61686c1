import { CommandHandler, type ICommandHandler } from '#kernel';
import { DicomNode } from '../../../domain/dicom-node.js';
import { DicomNodeRepository } from '../../../domain/dicom-node.repository.js';
import { setOwn } from '../../services/set-own.js';
import { SetDicomNode } from './set-dicom-node.command.js';

@CommandHandler(SetDicomNode)
export class SetDicomNodeHandler implements ICommandHandler<SetDicomNode> {
  constructor(private readonly nodes: DicomNodeRepository) {}

  execute({ aeTitle, expectedVersion }: SetDicomNode): Promise<void> {
    return setOwn(this.nodes, expectedVersion, {
      change: (node) => node.rename(aeTitle),
      begin: () => DicomNode.titled(aeTitle),
    });
  }
}
