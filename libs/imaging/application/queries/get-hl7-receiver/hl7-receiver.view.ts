/** Where and under which names a result goes to a peer. */
export interface Hl7ReceiverView {
  /** Whether it is still to be sent results. */
  readonly active: boolean;
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** MSH-5 and MSH-6. */
  readonly application: string;
  readonly facility: string;
  /** MSH-3 and MSH-4: ours. */
  readonly ownApplication: string;
  readonly ownFacility: string;
  readonly document: boolean;
  /** ORC-2: what the peer calls the order; null when it is none of its own. */
  readonly placerNumber: string | null;
  /** The numbers of the order's patient: the peer knows one of them. An empty issuer is the practice. */
  readonly identifiers: readonly { readonly value: string; readonly issuer: string }[];
}
