import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { renderReportPdf } from '../report-pdf-renderer.js';
import { sampleReport } from '../testing/sample-report.js';
import { verifyPdfSignatures, type VerifiedSignature } from '../testing/verify-pdf-signature.js';
import { createOrganizationCertificate, type OrganizationCertificate } from './organization-certificate.js';
import { signPdf } from './sign-pdf.js';

const SIGNING_TIME = '1.2.840.113549.1.9.5';
const notBefore = new Date('2026-01-01T00:00:00Z');
const claims = {
  signedAt: new Date('2026-11-20T13:05:00Z'),
  name: 'Dr. Žofie Attending',
  reason: 'Final (report)',
};
const whole = {
  coversWholeFile: true,
  digestMatches: true,
  signatureMatches: true,
  certificateMatches: true,
};

function onlySignature(pdf: Buffer): VerifiedSignature {
  const [signature, ...others] = verifyPdfSignatures(pdf);
  if (!signature || others.length > 0) throw new Error('expected one signature');
  return signature;
}

describe('A signed report', () => {
  let unsigned: Buffer;
  let key: OrganizationCertificate;
  let signed: Buffer;

  beforeAll(async () => {
    unsigned = await renderReportPdf(sampleReport);
    key = await createOrganizationCertificate('Röntgen & Söhne Imaging', notBefore);
    signed = await signPdf(unsigned, key, claims);
  });

  it('is whole: digest, signature and certificate hash match, and the byte range ends with the file', () => {
    expect(onlySignature(signed)).toMatchObject({ ...whole, attributesInDerOrder: true });
  });

  it('is PAdES baseline B-B: CAdES sub-filter, the three signed attributes and never a signing time', () => {
    const { subFilter, signedAttributes } = onlySignature(signed);
    expect(subFilter).toBe('ETSI.CAdES.detached');
    expect([...signedAttributes].sort()).toEqual([
      '1.2.840.113549.1.9.16.2.47',
      '1.2.840.113549.1.9.3',
      '1.2.840.113549.1.9.4',
    ]);
    expect(signedAttributes).not.toContain(SIGNING_TIME);
  });

  it('tells the time of signing in the signature dictionary', () => {
    expect(onlySignature(signed).signedAt).toBe('20261120130500Z');
  });

  it('leaves out of the byte range nothing but the signature itself', () => {
    const [, length = 0, resume = 0] = onlySignature(signed).byteRange;
    expect(signed.toString('latin1', length, resume)).toMatch(/^<[0-9a-f]{12288}>$/i);
  });

  it('appends to the report and changes none of its bytes', () => {
    expect(signed.subarray(0, unsigned.length).equals(unsigned)).toBe(true);
  });

  it('is broken by one flipped bit anywhere in the signed range', () => {
    const [, length = 0, resume = 0] = onlySignature(signed).byteRange;
    for (const at of [10, Math.floor(unsigned.length / 2), length - 1, resume, signed.length - 3]) {
      const forged = Buffer.from(signed);
      forged[at] = (forged[at] ?? 0) ^ 1;
      expect([at, intact(forged)]).toEqual([at, false]);
    }
  });

  it('no longer covers the file when something is appended', () => {
    expect(onlySignature(Buffer.concat([signed, Buffer.from('\n% more')])).coversWholeFile).toBe(false);
  });

  it('can be signed a second time without harm to the first signature', async () => {
    const other = await createOrganizationCertificate('Second Opinion Ltd', notBefore);
    const [first, second] = verifyPdfSignatures(await signPdf(signed, other, claims));
    expect(first).toMatchObject({ ...whole, coversWholeFile: false });
    expect(second).toMatchObject(whole);
  });

  it('still gives its text', async () => {
    const text = (await PDF.load(signed))
      .getPages()
      .map((page) => page.extractText().text)
      .join('\n');
    expect(text).toContain('Łucja Żółć-O’Brien');
  });

  it('can be sealed with an RSA key of 3072 bits', async () => {
    const rsa = await createOrganizationCertificate('RSA Imaging', notBefore, 'rsa-3072');
    expect(onlySignature(await signPdf(unsigned, rsa, claims))).toMatchObject(whole);
  });

  it('is refused when the key is not the one of the certificate', async () => {
    const other = await createOrganizationCertificate('Another', notBefore);
    const mixed = { certificate: key.certificate, privateKey: other.privateKey };
    await expect(signPdf(unsigned, mixed, claims)).rejects.toThrow('does not belong to the certificate');
  });

  it('is called valid by pdfsig where poppler is installed', () => {
    const verdict = pdfsig(signed);
    if (verdict !== undefined) expect(verdict).toMatch(/Signature is Valid[\s\S]*/);
  });
});

describe('The certificate of an organization', () => {
  it('names the organization, may only sign and lasts ten years', async () => {
    const { certificate } = onlySignature(
      await signPdf(
        await renderReportPdf(sampleReport),
        await createOrganizationCertificate('#42, Röntgen + Söhne', notBefore),
        claims,
      ),
    );
    expect(certificate.subject).toBe('CN=\\#42\\, Röntgen \\+ Söhne\nO=\\#42\\, Röntgen \\+ Söhne');
    expect(certificate.ca).toBe(false);
    expect(certificate.validFromDate).toEqual(notBefore);
    expect(certificate.validToDate).toEqual(new Date('2036-01-01T00:00:00Z'));
    expect(certificate.verify(certificate.publicKey)).toBe(true);
  });

  it('is not made for an organization without a name', async () => {
    await expect(createOrganizationCertificate('  ', notBefore)).rejects.toThrow(RangeError);
  });
});

function intact(pdf: Buffer): boolean {
  try {
    const { coversWholeFile, digestMatches, signatureMatches } = onlySignature(pdf);
    return coversWholeFile && digestMatches && signatureMatches;
  } catch {
    return false;
  }
}

function pdfsig(pdf: Buffer): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'isocenter-pdf-'));
  try {
    writeFileSync(join(folder, 'report.pdf'), pdf);
    const run = spawnSync('pdfsig', [join(folder, 'report.pdf')], { encoding: 'utf8' });
    return run.error ? undefined : run.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
