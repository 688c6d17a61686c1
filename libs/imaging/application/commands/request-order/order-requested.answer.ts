/** A new order. */
export class OrderRequestedAnswer {
  readonly orderId!: string;
  /** What scanners send with the study, and staff name the order by. */
  readonly accessionNumber!: string;
}
