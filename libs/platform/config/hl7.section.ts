import { section } from './section.js';
import type { SettingsOf, Values } from './section.js';
import { tlsFaults, tlsFiles, type TlsVariables } from './tls-files.js';
import { variable } from './variable.js';

const variables = {
  HL7_MLLP_HOST: variable.text().default('127.0.0.1'),
  HL7_MLLP_PORT: variable.integer(1, 65_535).optional(),
  HL7_MLLP_TLS_PORT: variable.integer(1, 65_535).optional(),
  HL7_TLS_CERT: variable.text().optional(),
  HL7_TLS_KEY: variable.text().optional(),
  HL7_TLS_CA: variable.text().optional(),
  HL7_MAX_CONNECTIONS: variable.integer(1, 10_000).default(64),
  HL7_MAX_CONNECTIONS_PER_PEER: variable.integer(1, 10_000).default(16),
  HL7_IDLE_SECONDS: variable.integer(1, 604_800).default(3_600),
  HL7_MAX_MESSAGE_BYTES: variable.integer(4_096, 67_108_864).default(1_048_576),
  HL7_PEER_NETWORKS: variable.cidrs().default(['0.0.0.0/0', '::/0']),
};

const tls = (v: Values<typeof variables>): TlsVariables => ({
  port: ['HL7_MLLP_PORT', v.HL7_MLLP_PORT],
  tlsPort: ['HL7_MLLP_TLS_PORT', v.HL7_MLLP_TLS_PORT],
  cert: ['HL7_TLS_CERT', v.HL7_TLS_CERT],
  key: ['HL7_TLS_KEY', v.HL7_TLS_KEY],
  ca: ['HL7_TLS_CA', v.HL7_TLS_CA],
});

/** Where hospital systems send their HL7 v2 messages (MLLP); nowhere unless a port is named. */
export const hl7Section = section({
  variables,
  rules: (v) => tlsFaults(tls(v)),
  settings: (v) => ({
    host: v.HL7_MLLP_HOST,
    /** Nowhere when undefined. */
    port: v.HL7_MLLP_PORT,
    tlsPort: v.HL7_MLLP_TLS_PORT,
    tlsFiles: tlsFiles(tls(v)),
    /** At once: of all peers, and of one address. */
    maxConnections: v.HL7_MAX_CONNECTIONS,
    maxConnectionsPerPeer: v.HL7_MAX_CONNECTIONS_PER_PEER,
    /** How long a connection may be silent. */
    idleMs: v.HL7_IDLE_SECONDS * 1_000,
    maxMessageBytes: v.HL7_MAX_MESSAGE_BYTES,
    /** Addresses and ranges where peers may be that results are sent to. */
    peerNetworks: v.HL7_PEER_NETWORKS,
  }),
});

export type Hl7Settings = SettingsOf<typeof hl7Section>;
