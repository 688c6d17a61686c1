/** What an operator did to a delivery, and why. */
export interface DeliveryIntervention {
  readonly handler: string;
  readonly eventId: string;
  readonly action: 'replay' | 'skip';
  readonly reason: string;
}
