import { Injectable } from '@nestjs/common';
import { DimseCaller } from '#platform/dimse/dimse-caller';
import { DimseFailure } from '#platform/dimse/dimse-failure';
import { echo, VERIFICATION } from '#platform/dimse/echo';
import { type CalledPeer, PeerEcho } from '../../application/services/peer-echo.js';
import type { PeerEchoView } from '../../application/services/peer-echo.view.js';
import { EXPLICIT_VR_LITTLE_ENDIAN, IMPLICIT_VR_LITTLE_ENDIAN } from '../../domain/dicom/transfer-syntax.js';

/** Somebody waits for the answer at a screen. */
const PATIENCE = { artimMs: 10_000, idleMs: 10_000 };

@Injectable()
export class DimsePeerEcho extends PeerEcho {
  constructor(private readonly caller: DimseCaller) {
    super();
  }

  async ask(peer: CalledPeer, callingAeTitle: string): Promise<PeerEchoView> {
    const started = performance.now();
    const outcome = await this.outcome(peer, callingAeTitle);
    return { ...outcome, milliseconds: Math.round(performance.now() - started) };
  }

  private async outcome(
    { aeTitle, host, port, tls }: CalledPeer,
    callingAeTitle: string,
  ): Promise<Pick<PeerEchoView, 'reached' | 'outcome'>> {
    try {
      const association = await this.caller.call({
        host,
        port,
        secure: tls,
        callingAeTitle,
        calledAeTitle: aeTitle,
        contexts: [
          {
            id: 1,
            abstractSyntax: VERIFICATION,
            transferSyntaxes: [EXPLICIT_VR_LITTLE_ENDIAN, IMPLICIT_VR_LITTLE_ENDIAN],
          },
        ],
        limits: PATIENCE,
      });
      try {
        const status = await echo(association);
        const words =
          status === 0 ? 'success' : `status ${status.toString(16).padStart(4, '0').toUpperCase()}H`;
        return { reached: status === 0, outcome: `The peer answered with ${words}.` };
      } finally {
        await association.release();
      }
    } catch (error) {
      if (!(error instanceof DimseFailure)) throw error;
      return {
        reached: false,
        outcome: `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}.`,
      };
    }
  }
}
