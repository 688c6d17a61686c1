import { section } from './section.js';
import type { SettingsOf, Values } from './section.js';
import { tlsFaults, tlsFiles, type TlsVariables } from './tls-files.js';
import { variable } from './variable.js';

const variables = {
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
};

const tls = (v: Values<typeof variables>): TlsVariables => ({
  port: ['DIMSE_PORT', v.DIMSE_PORT],
  tlsPort: ['DIMSE_TLS_PORT', v.DIMSE_TLS_PORT],
  cert: ['DIMSE_TLS_CERT', v.DIMSE_TLS_CERT],
  key: ['DIMSE_TLS_KEY', v.DIMSE_TLS_KEY],
  ca: ['DIMSE_TLS_CA', v.DIMSE_TLS_CA],
});

/** Where DICOM peers call (DIMSE), and how much they may ask for. */
export const dimseSection = section({
  variables,
  rules: (v) => tlsFaults(tls(v)),
  settings: (v) => ({
    host: v.DIMSE_HOST,
    port: v.DIMSE_PORT,
    /** Where peers call by TLS; nowhere when undefined. */
    tlsPort: v.DIMSE_TLS_PORT,
    tlsFiles: tlsFiles(tls(v)),
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
