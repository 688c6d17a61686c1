import { Injectable } from '@nestjs/common';
import { Mediator, newId } from '#kernel';
import { SecretBox } from '#platform/security/secret-box';
import { StoreSigningCertificate } from '../commands/store-signing-certificate/store-signing-certificate.command.js';
import { GetSigningKey } from '../queries/get-signing-key/get-signing-key.query.js';
import { ReportSealer, type SealingKey } from './report-sealer.js';

/** A certificate is valid from a little before now: clocks of those who check it may be slow. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** The key an organization seals its reports with. It is made when it is first needed and stored encrypted. */
@Injectable()
export class OrganizationSeal {
  constructor(
    private readonly mediator: Mediator,
    private readonly sealer: ReportSealer,
    private readonly secrets: SecretBox,
  ) {}

  /** Rejects with SecretUnreadableError when the master secret it was encrypted under is gone. */
  async keyOf(organizationName: string): Promise<SealingKey> {
    const key = new GetSigningKey({ organizationName });
    const known = await this.mediator.ask(key);
    if (!known) await this.make(organizationName);
    // who makes one at the same time may have been first: both go on with that one
    const kept = known ?? (await this.mediator.ask(key));
    if (!kept) throw new Error('The signing certificate that was made is not there.');
    const { certificateId, certificate, sealedKey } = kept;
    const privateKey = Buffer.from(this.secrets.open(sealedKey, placeOf(certificateId)), 'base64');
    return { certificate, privateKey };
  }

  private async make(organizationName: string): Promise<void> {
    const made = await this.sealer.makeKey(organizationName, new Date(Date.now() - CLOCK_TOLERANCE_MS));
    const { certificate, privateKey, notBefore, notAfter } = made;
    const certificateId = newId();
    const sealedKey = this.secrets.seal(privateKey.toString('base64'), placeOf(certificateId));
    await this.mediator.send(
      new StoreSigningCertificate({
        certificateId,
        organizationName,
        certificate: certificate.toString('base64'),
        sealedKey,
        notBefore,
        notAfter,
      }),
    );
  }
}

function placeOf(certificateId: string): string {
  return `signing-certificate:${certificateId}`;
}
