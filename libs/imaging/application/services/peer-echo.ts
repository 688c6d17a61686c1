import type { PeerEchoView } from './peer-echo.view.js';

/** A peer as it is called. */
export interface CalledPeer {
  readonly aeTitle: string;
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
}

/** Asks a DICOM peer whether it is there (C-ECHO). */
export abstract class PeerEcho {
  /** @param callingAeTitle ours */
  abstract ask(peer: CalledPeer, callingAeTitle: string): Promise<PeerEchoView>;
}
