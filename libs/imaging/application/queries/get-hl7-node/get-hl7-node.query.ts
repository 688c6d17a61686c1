import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { Hl7NodeView } from './hl7-node.view.js';

/** How the practice is called in HL7 messages. */
@UseCase('imaging.get-hl7-node')
@RequirePermission('hl7.manage')
export class GetHl7Node extends Query<Hl7NodeView> {
  constructor(fields: Fields<GetHl7Node> = {}) {
    super(fields);
  }
}
