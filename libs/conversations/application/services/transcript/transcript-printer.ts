import type { Transcript } from './transcript.js';

/** Makes the PDF of a transcript. */
export abstract class TranscriptPrinter {
  abstract print(transcript: Transcript): Promise<Buffer>;
}
