/** A delivery held under a lease; only the holder of the token may settle it. */
export interface DeliveryClaim {
  readonly handler: string;
  readonly eventId: string;
  readonly leaseToken: string;
}
