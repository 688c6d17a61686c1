import type { Mediator } from '#kernel';
import { DemoSeed, type SeedStep } from '#platform/seed/demo-seed';
import { AddDicomPeer } from '../../application/commands/add-dicom-peer/add-dicom-peer.command.js';
import { SetDicomNode } from '../../application/commands/set-dicom-node/set-dicom-node.command.js';

/** As tools/supervisor/demo-users.mjs tells it. */
const AE_TITLE = 'ISOCENTER';
/** The names that DCMTK's programs call themselves by, on this machine only. */
const LOOPBACK = ['127.0.0.0/8', '::1/128'];
const PEERS = [
  { aeTitle: 'ECHOSCU', note: 'echoscu of DCMTK' },
  { aeTitle: 'STORESCU', note: 'storescu of DCMTK', mayStore: true },
  { aeTitle: 'FINDSCU', note: 'findscu of DCMTK', mayQuery: true, mayWorklist: true },
  { aeTitle: 'MOVESCU', note: 'movescu of DCMTK', mayQuery: true },
  { aeTitle: 'GETSCU', note: 'getscu of DCMTK', mayQuery: true, mayRetrieve: true },
  {
    aeTitle: 'STORESCP',
    note: 'storescp of DCMTK, on port 11113',
    mayRetrieve: true,
    host: '127.0.0.1',
    port: 11_113,
  },
];

/** The demo practice on the DICOM network: `storescu -aec ISOCENTER 127.0.0.1 11112 file.dcm` works at once. */
@DemoSeed({ order: 21 })
export class DicomDemoSeed implements SeedStep {
  async run(mediator: Mediator): Promise<void> {
    await mediator.send(new SetDicomNode({ aeTitle: AE_TITLE }));
    for (const peer of PEERS) await mediator.send(new AddDicomPeer({ ...peer, allowedAddresses: LOOPBACK }));
  }
}
