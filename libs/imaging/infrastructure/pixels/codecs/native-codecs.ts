import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PixelFailure } from '#imaging/infrastructure/pixels/pixel-failure';
import { limitMemory } from '#imaging/infrastructure/pixels/codecs/limit-memory';
import { webAssembly } from '#imaging/infrastructure/pixels/codecs/web-assembly';
import type { WebAssemblyInstance, WebAssemblyModule } from './web-assembly.js';

/** The program alone: the library around it would load dcmjs, which is large and knows whole data sets only. */
const PROGRAM = 'dcmjs-codecs/build/dcmjs-native-codecs.wasm';
/** 768 MiB: a decoder holds four bytes for each sample. */
const MOST_PAGES = 12_288;
/** An instance that has grown beyond that is given up after its work. */
const KEPT_BYTES = 320 * 1024 ** 2;
/** Its numbers for Photometric Interpretation. */
const MONOCHROME2 = 1;
const RGB = 3;
/** Decoders go on after these with pixels that they made up. */
const DAMAGE = /premature end|bad huffman|unsupported marker/i;

/**
 * JPEG 2000 is that with high throughput, too: the program's other decoder for it takes no signed bytes, and mixes up the
 * lines of colours that are not transformed.
 */
export type DecoderName = 'Jpeg' | 'JpegLs' | 'Jpeg2000' | 'JpegXl';
/** Not JPEG XL: the program takes its time for it, more than an image is worth here. */
export type EncoderName = 'Jpeg' | 'JpegLs' | 'Jpeg2000' | 'HtJpeg2000';

/** What the program has to know of a frame. */
export interface CodecFrame {
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly columns: number;
  readonly samplesPerPixel: number;
  /** 8 or 16; all bits count. */
  readonly bits: number;
  readonly signed: boolean;
}

/** The codecs in C++ (IJG, CharLS, OpenJPEG, OpenJPH, libjxl) that dcmjs-codecs compiles to WebAssembly. Not for two callers at once. */
export class NativeCodecs {
  private module: WebAssemblyModule | undefined;
  private instance: WebAssemblyInstance | undefined;
  private damaged = false;

  /** Compiles the program, once. */
  load(): void {
    const path = createRequire(import.meta.url).resolve(PROGRAM);
    this.module ??= new webAssembly.Module(limitMemory(readFileSync(path), MOST_PAGES));
  }

  /**
   * @param toRgb luminance and chrominance of a JPEG stream become RGB
   * @throws PixelFailure
   */
  decode(codec: DecoderName, frame: CodecFrame, toRgb = false): Uint8Array {
    return this.guarded(({ exports }) => {
      const parameters = call(exports, 'CreateDecoderParameters');
      call(exports, 'SetConvertColorspaceToRgb', parameters, toRgb ? 1 : 0);
      const context = this.context(frame);
      this.fill(context, 'Encoded', frame.bytes);
      call(exports, `Decode${codec}`, context, parameters);
      const decoded = this.take(context, 'Decoded');
      call(exports, 'ReleaseDecoderParameters', parameters);
      call(exports, 'ReleaseCodecsContext', context);
      return decoded;
    });
  }

  /**
   * @param quality 1 to 100 for lossy JPEG; lossless without it
   * @throws PixelFailure
   */
  encode(codec: EncoderName, frame: CodecFrame, quality?: number): Uint8Array {
    return this.guarded(({ exports }) => {
      const parameters = call(exports, 'CreateEncoderParameters');
      const values = {
        Lossy: quality === undefined ? 0 : 1,
        Quality: quality ?? 90,
        SmoothingFactor: 0,
        SampleFactor: 0,
        Predictor: quality === undefined ? 1 : 0,
        PointTransform: 0,
        AllowedLossyError: 0,
        ProgressionOrder: 0,
        Rate: 20,
        AllowMct: 0,
      };
      for (const [name, value] of Object.entries(values)) call(exports, `Set${name}`, parameters, value);
      const context = this.context(frame);
      this.fill(context, 'Decoded', frame.bytes);
      call(exports, `Encode${codec}`, context, parameters);
      const encoded = this.take(context, 'Encoded');
      call(exports, 'ReleaseEncoderParameters', parameters);
      call(exports, 'ReleaseCodecsContext', context);
      return encoded;
    });
  }

  /** After a failure nothing in the program's memory can be relied on: the next work gets a new one. */
  private guarded(work: (instance: WebAssemblyInstance) => Uint8Array): Uint8Array {
    this.load();
    this.damaged = false;
    try {
      const instance = (this.instance ??= this.instantiate());
      const result = work(instance);
      if (this.damaged) throw new PixelFailure('the compressed stream is damaged');
      if (instance.exports.memory.buffer.byteLength > KEPT_BYTES) this.instance = undefined;
      return result;
    } catch (error) {
      this.instance = undefined;
      if (error instanceof PixelFailure) throw error;
      throw new PixelFailure('the compressed stream cannot be decoded');
    }
  }

  private context({ rows, columns, samplesPerPixel, bits, signed }: CodecFrame): number {
    const { exports } = this.instance as WebAssemblyInstance;
    const context = call(exports, 'CreateCodecsContext');
    const values = {
      Columns: columns,
      Rows: rows,
      BitsAllocated: bits,
      BitsStored: bits,
      SamplesPerPixel: samplesPerPixel,
      PixelRepresentation: signed ? 1 : 0,
      PlanarConfiguration: 0,
      PhotometricInterpretation: samplesPerPixel === 1 ? MONOCHROME2 : RGB,
    };
    for (const [name, value] of Object.entries(values)) call(exports, `Set${name}`, context, value);
    return context;
  }

  private fill(context: number, buffer: 'Encoded' | 'Decoded', bytes: Uint8Array): void {
    const { exports } = this.instance as WebAssemblyInstance;
    call(exports, `Set${buffer}BufferSize`, context, bytes.length);
    const at = call(exports, `Get${buffer}Buffer`, context) >>> 0;
    new Uint8Array(exports.memory.buffer).set(bytes, at);
  }

  private take(context: number, buffer: 'Encoded' | 'Decoded'): Uint8Array {
    const { exports } = this.instance as WebAssemblyInstance;
    const at = call(exports, `Get${buffer}Buffer`, context) >>> 0;
    const length = call(exports, `Get${buffer}BufferSize`, context) >>> 0;
    return new Uint8Array(exports.memory.buffer, at, length).slice();
  }

  private instantiate(): WebAssemblyInstance {
    const instance = new webAssembly.Instance(this.module as WebAssemblyModule, {
      wasi_snapshot_preview1: {
        environ_get: () => 0,
        environ_sizes_get: (count = 0, size = 0) => {
          const memory = new DataView(instance.exports.memory.buffer);
          memory.setUint32(count, 0, true);
          memory.setUint32(size, 0, true);
          return 0;
        },
        proc_exit: () => {
          throw new PixelFailure('the codec gave up');
        },
        clock_time_get: () => 0,
        fd_write: (_file, vectors = 0, count = 0, written = 0) => {
          const memory = new DataView(instance.exports.memory.buffer);
          let length = 0;
          for (let i = 0; i < count; i++) {
            const size = memory.getUint32(vectors + i * 8 + 4, true);
            this.heard(instance, memory.getUint32(vectors + i * 8, true), size);
            length += size;
          }
          memory.setUint32(written, length, true);
          return 0;
        },
        fd_seek: () => 0,
        fd_close: () => 0,
      },
      env: {
        emscripten_notify_memory_growth: () => undefined,
        onCodecsTrace: () => undefined,
        onCodecsInfo: (at = 0, length = 0) => {
          this.heard(instance, at, length);
        },
        onCodecsException: () => {
          throw new PixelFailure('the compressed stream cannot be decoded');
        },
      },
    });
    instance.exports['_initialize']?.();
    return instance;
  }

  private heard(instance: WebAssemblyInstance, at: number, length: number): void {
    const text = Buffer.from(instance.exports.memory.buffer, at >>> 0, length).toString('latin1');
    if (DAMAGE.test(text)) this.damaged = true;
  }
}

function call(exports: WebAssemblyInstance['exports'], name: string, ...numbers: number[]): number {
  const run = exports[name];
  if (!run) throw new TypeError(`The codecs have no ${name}.`);
  return run(...numbers);
}
