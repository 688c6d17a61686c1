/** How often workers look for channels without a connection, and how long one that fell silent keeps its own. */
export class GatewayTimes {
  constructor(
    readonly lookMs = 5_000,
    /** Long enough for a stop of the database that is nothing unusual; until it ends after a crash nobody listens. */
    readonly leaseMs = 20_000,
    /** Before what failed is tried again. */
    readonly pauseMs = 1_000,
  ) {}
}
