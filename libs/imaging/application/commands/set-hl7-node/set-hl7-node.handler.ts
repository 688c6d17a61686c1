import { CommandHandler, ConcurrencyConflict, type ICommandHandler } from '#kernel';
import { Hl7Node } from '../../../domain/hl7/hl7-node.js';
import { Hl7NodeRepository } from '../../../domain/hl7/hl7-node.repository.js';
import { SetHl7Node } from './set-hl7-node.command.js';

@CommandHandler(SetHl7Node)
export class SetHl7NodeHandler implements ICommandHandler<SetHl7Node> {
  constructor(private readonly nodes: Hl7NodeRepository) {}

  async execute({ application, facility, expectedVersion }: SetHl7Node): Promise<void> {
    const node = await this.nodes.own();
    if (node) {
      node.expectVersion(expectedVersion);
      node.rename({ application, facility });
      await this.nodes.update(node);
    } else {
      if (expectedVersion) throw new ConcurrencyConflict('hl7-node');
      await this.nodes.add(Hl7Node.named({ application, facility }));
    }
  }
}
