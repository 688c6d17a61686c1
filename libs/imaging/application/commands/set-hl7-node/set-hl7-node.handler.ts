import { CommandHandler, type ICommandHandler } from '#kernel';
import { Hl7Node } from '../../../domain/hl7/hl7-node.js';
import { Hl7NodeRepository } from '../../../domain/hl7/hl7-node.repository.js';
import { setOwn } from '../../services/set-own.js';
import { SetHl7Node } from './set-hl7-node.command.js';

@CommandHandler(SetHl7Node)
export class SetHl7NodeHandler implements ICommandHandler<SetHl7Node> {
  constructor(private readonly nodes: Hl7NodeRepository) {}

  execute({ application, facility, expectedVersion }: SetHl7Node): Promise<void> {
    return setOwn(this.nodes, expectedVersion, {
      change: (node) => node.rename({ application, facility }),
      begin: () => Hl7Node.named({ application, facility }),
    });
  }
}
