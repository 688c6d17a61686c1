import { transferSyntaxOf } from '../../../../domain/dicom/transfer-syntax.js';
import type { TransferSyntax } from '../../../../domain/dicom/transfer-syntax.js';
import { chooseDicomPackaging } from './choose-dicom-packaging.js';
import { chooseFrameRepresentation } from './choose-frame-representation.js';
import { chooseMediaType } from './choose-media-type.js';
import { chooseRendered } from './choose-rendered.js';
import { chooseTransferSyntax } from './choose-transfer-syntax.js';
import { parseAccept } from './parse-accept.js';

const IMPLICIT = '1.2.840.10008.1.2';
const EXPLICIT = '1.2.840.10008.1.2.1';
const BIG_ENDIAN = '1.2.840.10008.1.2.2';
const DEFLATED = '1.2.840.10008.1.2.1.99';
const JPEG = '1.2.840.10008.1.2.4.50';
const JPEG_LS = '1.2.840.10008.1.2.4.80';
const NEAR_LOSSLESS = '1.2.840.10008.1.2.4.81';
const LOSSLESS = '1.2.840.10008.1.2.4.70';
const VIDEO = '1.2.840.10008.1.2.4.102';
const FRAGMENTABLE = '1.2.840.10008.1.2.4.102.1';
const JPIP = '1.2.840.10008.1.2.4.94';
const JPIP_DEFLATED = '1.2.840.10008.1.2.4.205';
const JPEG_XL = '1.2.840.10008.1.2.4.110';
const JPEG_XL_RECOMPRESSED = '1.2.840.10008.1.2.4.111';
const DEFLATED_FRAMES = '1.2.840.10008.1.2.8.1';

const syntax = (uid: string): TransferSyntax => transferSyntaxOf(uid) as TransferSyntax;

describe('reading Accept', () => {
  it('takes lists with parameters, quoted or not, in any case and order', () => {
    const ranges = parseAccept(
      'Multipart/Related; TYPE="application/dicom"; transfer-syntax=*;q=0.5 , application/dicom+json;q=0.9, nonsense,,' +
        ' multipart/related;transfer-syntax="1.2.840.10008.1.2.4.50";type=image/jpeg; a="x,y;z\\"w"',
    );
    expect(ranges.map(({ type, quality }) => [type, quality])).toEqual([
      ['multipart/related', 1],
      ['application/dicom+json', 0.9],
      ['multipart/related', 0.5],
    ]);
    expect(ranges[0]?.parameters.get('a')).toBe('x,y;z"w');
    expect(ranges[0]?.parameters.get('type')).toBe('image/jpeg');
    expect(ranges[2]?.parameters.get('transfer-syntax')).toBe('*');
  });

  it('accepts everything when nothing is said, nothing of quality 0, and the query parameter first', () => {
    expect(parseAccept(undefined)[0]?.type).toBe('*/*');
    expect(parseAccept('text/html;q=0')).toEqual([]);
    expect(parseAccept('text/html;q=nonsense')).toHaveLength(1);
    expect(parseAccept('text/html', 'application/dicom')[0]?.type).toBe('application/dicom');
    expect(parseAccept('text/html', ['image/png', 'image/gif']).map(({ type }) => type)).toEqual([
      'image/png',
      'image/gif',
    ]);
  });
});

describe('choosing a representation', () => {
  const json = ['application/dicom+json', 'application/json'] as const;

  it.each([
    ['*/*', 'application/dicom+json'],
    ['application/json', 'application/json'],
    ['application/*', 'application/dicom+json'],
    ['text/html, application/dicom+json;q=0.1', 'application/dicom+json'],
    [
      'multipart/related; type="application/dicom+xml", application/dicom+json;q=0.9',
      'application/dicom+json',
    ],
    ['text/html', undefined],
  ])('answers metadata to %s with %s', (accept, expected) => {
    expect(chooseMediaType(parseAccept(accept), json)).toBe(expected);
  });

  it.each([
    [undefined, 'multipart', ['default']],
    ['*/*', 'multipart', ['default']],
    ['multipart/related', 'multipart', ['default']],
    ['multipart/related; type="application/dicom"', 'multipart', ['default']],
    ['multipart/related; type=application/dicom; transfer-syntax=*', 'multipart', ['*']],
    ['application/dicom', 'single', ['default']],
    ['application/dicom; transfer-syntax=*', 'single', ['*']],
    [
      `multipart/related; type="application/dicom"; transfer-syntax=${JPEG}, multipart/related; type="application/dicom"; transfer-syntax=${EXPLICIT};q=0.5`,
      'multipart',
      [JPEG, EXPLICIT],
    ],
    [`multipart/related; transfer-syntax=${JPEG}, */*;q=0.1`, 'multipart', [JPEG, 'default']],
  ])('sends one instance to %s as %s of %j', (accept, packaging, transferSyntaxes) => {
    expect(chooseDicomPackaging(parseAccept(accept), true)).toEqual({ packaging, transferSyntaxes });
  });

  it('sends several instances in one body only, and none where another type is wanted', () => {
    expect(chooseDicomPackaging(parseAccept('application/dicom'), false)?.packaging).toBe('multipart');
    expect(chooseDicomPackaging(parseAccept('multipart/related; type="image/jpeg"'), true)).toBeUndefined();
    expect(chooseDicomPackaging(parseAccept('text/html'), true)).toBeUndefined();
  });

  it.each([
    [EXPLICIT, ['default'], EXPLICIT],
    [IMPLICIT, ['default'], EXPLICIT],
    [IMPLICIT, ['*'], EXPLICIT],
    [IMPLICIT, [IMPLICIT], undefined],
    [BIG_ENDIAN, ['default'], EXPLICIT],
    [BIG_ENDIAN, [BIG_ENDIAN], undefined],
    [DEFLATED, ['default'], EXPLICIT],
    [DEFLATED, ['*'], DEFLATED],
    [JPEG, ['default'], JPEG],
    [JPEG, ['*'], JPEG],
    [JPEG, [JPEG], JPEG],
    [JPEG, [EXPLICIT], EXPLICIT],
    [JPEG, [JPEG_LS, '*'], JPEG_LS],
    [JPEG_LS, ['default'], EXPLICIT],
    [JPEG_LS, ['1.2.3', 'default'], EXPLICIT],
    [JPEG_LS, ['1.2.3'], undefined],
    [EXPLICIT, [JPEG_LS], JPEG_LS],
    [EXPLICIT, [NEAR_LOSSLESS], undefined],
    [VIDEO, ['default'], VIDEO],
    [VIDEO, [EXPLICIT], undefined],
    [VIDEO, [JPEG], undefined],
    [FRAGMENTABLE, ['default'], FRAGMENTABLE],
    [FRAGMENTABLE, [EXPLICIT], undefined],
    [JPIP, ['default'], JPIP],
    [JPIP, ['*'], JPIP],
    [JPIP, [JPIP], JPIP],
    [JPIP, [EXPLICIT], undefined],
    [JPIP, [JPEG_LS], undefined],
    [JPIP_DEFLATED, ['default'], JPIP_DEFLATED],
    [JPIP_DEFLATED, [EXPLICIT, '*'], JPIP_DEFLATED],
    [JPEG_XL, ['default'], EXPLICIT],
    [JPEG_XL, [JPEG_LS], JPEG_LS],
    [JPEG_XL_RECOMPRESSED, ['default'], JPEG_XL_RECOMPRESSED],
    [JPEG_XL_RECOMPRESSED, [EXPLICIT], EXPLICIT],
    [EXPLICIT, [JPEG_XL], undefined],
    [DEFLATED_FRAMES, ['default'], EXPLICIT],
    [EXPLICIT, [DEFLATED_FRAMES], undefined],
  ])('sends what is stored in %s to a client that wants %j: %s', (stored, wanted, expected) => {
    expect(chooseTransferSyntax(syntax(stored), wanted)).toBe(expected);
  });

  it.each([
    ['*/*', EXPLICIT, 'multipart', 'application/octet-stream', EXPLICIT],
    ['*/*', IMPLICIT, 'multipart', 'application/octet-stream', EXPLICIT],
    ['*/*', JPEG, 'multipart', 'image/jpeg', JPEG],
    ['*/*', JPEG_LS, 'multipart', 'application/octet-stream', EXPLICIT],
    ['*/*', VIDEO, 'multipart', 'video/mp4', VIDEO],
    ['*/*', FRAGMENTABLE, 'multipart', 'video/mp4', FRAGMENTABLE],
    ['*/*', JPEG_XL, 'multipart', 'application/octet-stream', EXPLICIT],
    ['multipart/related; type="image/jxl"', JPEG_XL, 'multipart', 'image/jxl', JPEG_XL],
    ['image/jxl', JPEG_XL_RECOMPRESSED, 'single', 'image/jxl', JPEG_XL_RECOMPRESSED],
    ['*/*', DEFLATED_FRAMES, 'multipart', 'application/octet-stream', EXPLICIT],
    ['application/x-deflate', DEFLATED_FRAMES, 'single', 'application/x-deflate', DEFLATED_FRAMES],
    [
      `application/octet-stream; transfer-syntax=${DEFLATED_FRAMES}`,
      DEFLATED_FRAMES,
      'single',
      'application/octet-stream',
      DEFLATED_FRAMES,
    ],
    [
      'multipart/related; type="application/octet-stream"',
      JPEG,
      'multipart',
      'application/octet-stream',
      EXPLICIT,
    ],
    ['multipart/related; type="image/jpeg"', EXPLICIT, 'multipart', 'image/jpeg', LOSSLESS],
    [`image/jpeg; transfer-syntax=${JPEG}`, JPEG_LS, 'single', 'image/jpeg', JPEG],
    ['image/jls', IMPLICIT, 'single', 'image/jls', JPEG_LS],
    ['multipart/related; type="image/jpeg"', JPEG, 'multipart', 'image/jpeg', JPEG],
    ['multipart/related; type="image/*"', JPEG_LS, 'multipart', 'image/jls', JPEG_LS],
    [
      'multipart/related; type=application/octet-stream; transfer-syntax=*',
      JPEG,
      'multipart',
      'application/octet-stream',
      JPEG,
    ],
    ['image/jpeg', JPEG, 'single', 'image/jpeg', JPEG],
    ['application/octet-stream', EXPLICIT, 'single', 'application/octet-stream', EXPLICIT],
  ])('sends frames to %s of %s as %s %s', (accept, stored, packaging, mediaType, transferSyntaxUid) => {
    expect(chooseFrameRepresentation(parseAccept(accept), syntax(stored), true)).toEqual({
      packaging,
      mediaType,
      transferSyntaxUid,
    });
  });

  it.each([
    ['multipart/related; type="application/octet-stream"', VIDEO],
    [`image/jls; transfer-syntax=${NEAR_LOSSLESS}`, EXPLICIT],
    ['image/png', EXPLICIT],
    ['image/jxl', EXPLICIT],
    ['application/x-deflate', EXPLICIT],
    [`multipart/related; type="image/jls"; transfer-syntax=${JPEG}`, JPEG_LS],
    ['text/html', EXPLICIT],
  ])('sends no frames to %s of %s', (accept, stored) => {
    expect(chooseFrameRepresentation(parseAccept(accept), syntax(stored), true)).toBeUndefined();
  });

  it.each([
    ['*/*', 'single', 'image/jpeg'],
    ['image/*', 'single', 'image/jpeg'],
    ['text/html, image/png;q=0.5', 'single', 'image/png'],
    ['multipart/related; type="image/gif"', 'multipart', 'image/gif'],
    ['multipart/related', 'multipart', 'image/jpeg'],
  ])('renders for %s as %s %s', (accept, packaging, mediaType) => {
    const offered = ['image/jpeg', 'image/png', 'image/gif'];
    expect(chooseRendered(parseAccept(accept), offered, true)).toEqual({ packaging, mediaType });
    expect(chooseRendered(parseAccept(accept), offered, false)).toEqual({
      packaging: 'multipart',
      mediaType,
    });
    expect(chooseRendered(parseAccept('application/pdf'), offered, true)).toBeUndefined();
  });
});
