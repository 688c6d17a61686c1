import { Command, RequirePermission, UseCase } from '#kernel';

/** Asks the platforms of the practice's open channels whether they still call us; what they say is shown with the channel. */
@UseCase('conversations.inspect-channels')
@RequirePermission('channels.manage')
export class InspectChannels extends Command {
  constructor(fields: Record<string, never> = {}) {
    super(fields);
  }
}
