import { PDU_TYPE } from '#platform/dimse/pdu/pdu-type';

/** P-DATA-TF PDUs (PS3.8, 9.3.5) with one fragment each. @param command whether they carry a command set */
export function dataPdus(contextId: number, content: Buffer, command: boolean, piece: number): Buffer[] {
  const pdus: Buffer[] = [];
  for (let at = 0; at === 0 || at < content.length; at += piece) {
    const fragment = content.subarray(at, at + piece);
    const header = Buffer.alloc(12);
    header[0] = PDU_TYPE.data;
    header.writeUInt32BE(fragment.length + 6, 2);
    header.writeUInt32BE(fragment.length + 2, 6);
    header[10] = contextId;
    header[11] = (command ? 1 : 0) | (at + piece >= content.length ? 2 : 0);
    pdus.push(Buffer.concat([header, fragment]));
  }
  return pdus;
}
