import { CommandHandler, type ICommandHandler } from '#kernel';
import { Availability } from '../../services/availability.js';
import { StaffMember } from '../../services/staff-member.js';
import { SetAvailability } from './set-availability.command.js';

@CommandHandler(SetAvailability)
export class SetAvailabilityHandler implements ICommandHandler<SetAvailability> {
  constructor(
    private readonly availability: Availability,
    private readonly staff: StaffMember,
  ) {}

  execute({ available }: SetAvailability): Promise<void> {
    return this.availability.set(this.staff.userId(), available);
  }
}
