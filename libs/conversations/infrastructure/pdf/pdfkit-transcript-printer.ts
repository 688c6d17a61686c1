import { Injectable } from '@nestjs/common';
import { TranscriptPrinter } from '../../application/services/transcript/transcript-printer.js';
import type { Transcript } from '../../application/services/transcript/transcript.js';

/** Renders with pdfkit. The library and the fonts are loaded with the first transcript: most processes never need them. */
@Injectable()
export class PdfkitTranscriptPrinter extends TranscriptPrinter {
  override async print(transcript: Transcript): Promise<Buffer> {
    const { renderTranscriptPdf } = await import('./render-transcript-pdf.js');
    return renderTranscriptPdf(transcript);
  }
}
