import { readCertificates } from '#platform/config/read-certificates';
import type { Settings } from '#platform/config/settings';
import { SettingsError } from '#platform/config/settings-error';
import { PeerTls } from '#platform/gateway/peer-tls';

/** Reads every file that the settings name. @throws SettingsError with all faults at once */
export async function readNamedFiles({ dimse, hl7, pdf }: Settings): Promise<void> {
  const reads = await Promise.allSettled([
    new PeerTls(dimse).certificates(),
    new PeerTls(hl7).certificates(),
    ...(pdf.tsa?.caFile ? [readCertificates(pdf.tsa.caFile)] : []),
  ]);
  const faults = reads.flatMap((read) => {
    if (read.status === 'fulfilled') return [];
    if (read.reason instanceof SettingsError) return read.reason.faults;
    throw read.reason;
  });
  if (faults.length > 0) throw new SettingsError(faults);
}
