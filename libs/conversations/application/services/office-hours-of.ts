import { GetPractice } from '#identity/contracts';
import type { Mediator, OfficeHours } from '#kernel';
import type { InboxPolicy } from '../../domain/inbox/inbox-policy.js';

/** When the practice is open, by its own clocks. */
export async function officeHoursOf(mediator: Mediator, policy: InboxPolicy): Promise<OfficeHours> {
  const { timeZone } = await mediator.ask(new GetPractice({}));
  return policy.hours(timeZone);
}
