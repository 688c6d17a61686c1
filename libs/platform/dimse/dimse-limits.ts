/** What a peer may ask of us. Sizes in bytes, times in milliseconds. */
export interface DimseLimits {
  /** The longest P-DATA-TF PDU that we accept; told to the peer as Maximum Length (PS3.8, D.1). */
  readonly pduBytes: number;
  /** The longest A-ASSOCIATE PDU. */
  readonly associateBytes: number;
  /** The longest command set (PS3.7, 6.3). */
  readonly commandBytes: number;
  /** From the connection to the association, and from its end to the connection's: the ARTIM timer (PS3.8, 9.1.4). */
  readonly artimMs: number;
  /** How long a peer may be silent while it is its turn. */
  readonly idleMs: number;
}

export const DEFAULT_DIMSE_LIMITS: DimseLimits = {
  pduBytes: 256 * 1024,
  associateBytes: 256 * 1024,
  commandBytes: 16 * 1024,
  artimMs: 30_000,
  idleMs: 300_000,
};
