import type { OrderView } from '#imaging/contracts';

/** Whether the order's appointment is still to come. */
export function awaitsAppointment(
  { status, appointmentAt }: Pick<OrderView, 'status' | 'appointmentAt'>,
  now: Date,
): boolean {
  return status === 'scheduled' && appointmentAt !== null && appointmentAt > now;
}
