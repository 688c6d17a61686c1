import type { PrintedSignature, ReportPrint } from '../queries/get-report-print/report-print.js';
import type { ReportSignature } from './report-document.js';

/** Who wrote and who signed a version; of a resident's report, who wrote what was preliminary and who reviewed it. */
export function signaturesOf({
  authorName,
  authorTitle,
  authoredAt,
  signatures,
}: ReportPrint): ReportSignature[] {
  const signers = signatures.map(signatureOf);
  if (!authorName || !authoredAt || signers.some((signer) => signer.name === authorName)) return signers;
  const role = signatures.some(({ reviewed }) => reviewed) ? 'resident' : 'author';
  return [
    { role, name: authorName, at: authoredAt, ...(authorTitle ? { title: authorTitle } : {}) },
    ...signers,
  ];
}

function signatureOf({ name, title, at, reviewed, discrepancy }: PrintedSignature): ReportSignature {
  return {
    role: reviewed ? 'reviewer' : 'signer',
    name,
    at,
    ...(title ? { title } : {}),
    ...(reviewed && discrepancy && discrepancy !== 'agree' ? { discrepancy } : {}),
  };
}
