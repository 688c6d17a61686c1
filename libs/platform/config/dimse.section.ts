import { section } from './section.js';
import type { SettingsOf } from './section.js';
import { variable } from './variable.js';

/** Where DICOM peers call (DIMSE), and how much they may ask for. */
export const dimseSection = section({
  variables: {
    DIMSE_HOST: variable.text().default('127.0.0.1'),
    DIMSE_PORT: variable.integer(1, 65_535).default(11_112),
    DIMSE_TLS_PORT: variable.integer(1, 65_535).optional(),
    DIMSE_TLS_CERT: variable.text().optional(),
    DIMSE_TLS_KEY: variable.text().optional(),
    DIMSE_TLS_CA: variable.text().optional(),
    DIMSE_MAX_ASSOCIATIONS: variable.integer(1, 10_000).default(64),
    DIMSE_MAX_ASSOCIATIONS_PER_PEER: variable.integer(1, 10_000).default(16),
    DIMSE_IDLE_SECONDS: variable.integer(1, 86_400).default(300),
    DIMSE_MAX_PDU_BYTES: variable.integer(4_096, 16_777_216).default(262_144),
    DIMSE_PEER_NETWORKS: variable.cidrs().default(['0.0.0.0/0', '::/0']),
  },
  *rules(v) {
    if (v.DIMSE_TLS_PORT === v.DIMSE_PORT)
      yield { variable: 'DIMSE_TLS_PORT', message: 'must differ from DIMSE_PORT' };
    if ((v.DIMSE_TLS_CERT === undefined) !== (v.DIMSE_TLS_KEY === undefined))
      yield { variable: 'DIMSE_TLS_CERT', message: 'and DIMSE_TLS_KEY belong together' };
    if (v.DIMSE_TLS_CERT === undefined && (v.DIMSE_TLS_PORT !== undefined || v.DIMSE_TLS_CA !== undefined))
      yield { variable: 'DIMSE_TLS_CERT', message: 'must be set for DIMSE_TLS_PORT and DIMSE_TLS_CA' };
  },
  settings: (v) => ({
    host: v.DIMSE_HOST,
    port: v.DIMSE_PORT,
    /** Where peers call by TLS; nowhere when undefined. */
    tlsPort: v.DIMSE_TLS_PORT,
    /** Files in PEM; with `ca` peers have to show a certificate that it signed, and theirs is checked against it. */
    tlsFiles:
      v.DIMSE_TLS_CERT !== undefined && v.DIMSE_TLS_KEY !== undefined
        ? { cert: v.DIMSE_TLS_CERT, key: v.DIMSE_TLS_KEY, ca: v.DIMSE_TLS_CA }
        : undefined,
    /** At once: of all peers, and of one address. */
    maxAssociations: v.DIMSE_MAX_ASSOCIATIONS,
    maxAssociationsPerPeer: v.DIMSE_MAX_ASSOCIATIONS_PER_PEER,
    /** How long a peer may be silent while it is its turn. */
    idleMs: v.DIMSE_IDLE_SECONDS * 1_000,
    /** The longest PDU that we take. */
    pduBytes: v.DIMSE_MAX_PDU_BYTES,
    /** Addresses and ranges where peers may be that are called. */
    peerNetworks: v.DIMSE_PEER_NETWORKS,
  }),
});

export type DimseSettings = SettingsOf<typeof dimseSection>;
