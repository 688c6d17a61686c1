import { parentPort } from 'node:worker_threads';
import { NativeCodecs } from '#imaging/infrastructure/pixels/codecs/native-codecs';
import { decodeFrame } from '#imaging/infrastructure/pixels/codecs/decode-frame';
import { encodeFrame } from '#imaging/infrastructure/pixels/codecs/encode-frame';
import { loadPainter } from '#imaging/infrastructure/pixels/rendering/paint-picture';
import { renderFrame } from '#imaging/infrastructure/pixels/rendering/render-frame';
import type { PixelReport, PixelResult, PixelTask } from './pixel-task.js';

// A thread of its own, loaded as it is: of ours it imports by the import table only, and nothing with decorators.
const codecs = new NativeCodecs();

async function work(task: PixelTask): Promise<PixelResult> {
  if (task.kind === 'decode') return decodeFrame(task.frame, codecs);
  if (task.kind === 'encode') return encodeFrame(task.frame, task.transferSyntaxUid, codecs);
  return renderFrame(decodeFrame(task.frame, codecs), task.presentation, task.rendering);
}

async function answer(task: PixelTask): Promise<void> {
  const report = (said: PixelReport, transfer: ArrayBuffer[] = []): void =>
    parentPort?.postMessage(said, transfer);
  try {
    codecs.load();
    if (task.kind === 'render') await loadPainter();
    report({ kind: 'began' });
    const result = await work(task);
    const bytes = new Uint8Array(result.bytes);
    report({ kind: 'done', result: { ...result, bytes } }, [bytes.buffer]);
  } catch (error) {
    report({ kind: 'refused', reason: error instanceof Error ? error.message : 'unknown' });
  }
}

parentPort?.on('message', (task: PixelTask) => void answer(task));
