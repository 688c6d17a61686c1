import type { Provider } from '@nestjs/common';
import { KnowledgeDocuments } from '../application/services/knowledge-documents.js';
import { KnowledgeEmbeddings } from '../application/services/knowledge-embeddings.js';
import { LanguageDetection } from '../application/services/language-detection.js';
import { ContentSniffer } from '../application/services/media/content-sniffer.js';
import { ModelEmbeddings } from '../application/services/model-embeddings.js';
import { Moderation } from '../application/services/moderation.js';
import { Sentiment } from '../application/services/sentiment.js';
import { TranscriptPrinter } from '../application/services/transcript/transcript-printer.js';
import { Understanding } from '../application/services/understanding.js';
import { ThreadedDocuments } from './knowledge/reading/threaded-documents.js';
import { FileTypeSniffer } from './media/file-type-sniffer.js';
import { LazyLanguageDetection } from './nlu/language/lazy-language-detection.js';
import { LazyUnderstanding } from './nlu/lazy-understanding.js';
import { LazyModeration } from './nlu/moderation/lazy-moderation.js';
import { LazySentiment } from './nlu/sentiment/lazy-sentiment.js';
import { PdfkitTranscriptPrinter } from './pdf/pdfkit-transcript-printer.js';

/** What reads and makes texts, files and documents; heavy libraries load with the first use. */
export const ENGINES: Provider[] = [
  { provide: Understanding, useFactory: () => new LazyUnderstanding() },
  { provide: LanguageDetection, useFactory: () => new LazyLanguageDetection() },
  { provide: Sentiment, useFactory: () => new LazySentiment() },
  { provide: Moderation, useFactory: () => new LazyModeration() },
  { provide: KnowledgeDocuments, useClass: ThreadedDocuments },
  { provide: KnowledgeEmbeddings, useClass: ModelEmbeddings },
  { provide: ContentSniffer, useFactory: () => new FileTypeSniffer() },
  { provide: TranscriptPrinter, useClass: PdfkitTranscriptPrinter },
];
