import { jpeg2000Codestream } from '#imaging/infrastructure/pixels/codecs/jpeg2000-codestream';
import type { CodestreamHeader } from './codestream-header.js';
import type { DecodedSamples } from './decoded-samples.js';
import type { CodecFrame, NativeCodecs } from './native-codecs.js';

/**
 * Decodes JPEG 2000, with high throughput or without. The decoder undoes colour transformations, and gives one byte of each
 * colour: longer ones are decoded once for each component, as an image of that component alone.
 *
 * @throws PixelFailure
 */
export function decodeJpeg2000(
  frame: CodecFrame,
  header: CodestreamHeader,
  photometricInterpretation: string,
  codecs: NativeCodecs,
): DecodedSamples {
  const name = /^YBR_(ICT|RCT)$/.test(photometricInterpretation) ? 'RGB' : photometricInterpretation;
  if (frame.samplesPerPixel === 1 || frame.bits === 8) {
    return { bytes: codecs.decode('Jpeg2000', frame), photometricInterpretation: name, planar: false };
  }
  const codestream = jpeg2000Codestream(frame.bytes) ?? frame.bytes;
  const planes = Array.from({ length: header.components }, (_, component) => {
    const bytes = fileOfComponent(codestream, component, header);
    return codecs.decode('Jpeg2000', { ...frame, bytes, samplesPerPixel: 1 });
  });
  return { bytes: Buffer.concat(planes), photometricInterpretation: name, planar: true };
}

/** A JP2 file whose only channel is one component of its codestream, by Component Mapping (ISO 15444-1, I.5.3.5). */
function fileOfComponent(codestream: Uint8Array, component: number, header: CodestreamHeader): Uint8Array {
  const size = Buffer.alloc(14);
  size.writeUInt32BE(header.rows, 0);
  size.writeUInt32BE(header.columns, 4);
  size.writeUInt16BE(header.components, 8);
  size.writeUInt8(header.precision - 1, 10);
  size.writeUInt8(JPEG_2000, 11);
  return Buffer.concat([
    box('jP  ', Buffer.from([0x0d, 0x0a, 0x87, 0x0a])),
    box('ftyp', Buffer.from('jp2 \0\0\0\0jp2 ')),
    box(
      'jp2h',
      box('ihdr', size),
      box('colr', Buffer.from([ENUMERATED, 0, 0, 0, 0, 0, GREY])),
      // mapping needs a palette: of one entry, for one channel, which no component uses
      box('pclr', Buffer.from([0, 1, 1, header.precision - 1, 0, 0])),
      box('cmap', Buffer.from([0, component, DIRECTLY, 0])),
    ),
    box('jp2c', codestream),
  ]);
}

/** Values of the boxes (ISO 15444-1, Tables I.5, I.9, I.10 and I.14). */
const JPEG_2000 = 7;
const ENUMERATED = 1;
const GREY = 17;
const DIRECTLY = 0;

function box(type: string, ...contents: readonly Uint8Array[]): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(
    contents.reduce((sum, { length }) => sum + length, head.length),
    0,
  );
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, ...contents]);
}
