import { setImmediate as turn } from 'node:timers/promises';
import { drawEnds } from '#platform/pdf/draw-ends';
import { drawLetterhead } from '#platform/pdf/draw-letterhead';
import type { PdfCanvas } from '#platform/pdf/pdf-canvas';
import { PAGE, RULE_COLOR, TEXT } from '#platform/pdf/pdf-theme';
import { PracticeTime } from '#platform/pdf/practice-time';
import { renderPdf } from '#platform/pdf/render-pdf';
import type {
  Transcript,
  TranscriptEntry,
  TranscriptHead,
} from '../../application/services/transcript/transcript.js';
import { type TranscriptLabels, transcriptLabels } from './transcript-labels.js';

/** Time spent drawing before others get their turn on the event loop. */
const SLICE_MS = 10;
/** A line about an entry stays with this much of its text. */
const KEEP_WITH_NEXT = 40;

/**
 * A transcript as a PDF/A on the practice's letterhead. It is drawn in slices, so that a long one holds up
 * nobody else; its pages are in memory until it is done.
 */
export async function renderTranscriptPdf({ head, entries }: Transcript): Promise<Buffer> {
  const labels = transcriptLabels(head.locale);
  const time = new PracticeTime(head.timeZone, head.locale);
  const options = {
    locale: head.locale,
    title: labels.title,
    author: head.practice.name,
    subject: head.conversationId,
    createdAt: head.exportedAt,
  };
  return renderPdf(options, async (canvas) => {
    drawLetterhead(canvas, letterheadOf(head));
    drawHead(canvas, head, labels, time);
    let since = performance.now();
    for await (const entry of entries) {
      drawEntry(canvas, entry, labels, time);
      if (performance.now() - since < SLICE_MS) continue;
      await turn();
      since = performance.now();
    }
    drawFeet(canvas, head, labels);
  });
}

function letterheadOf({ practice: { name, address, phone, email } }: TranscriptHead) {
  const addressLines = (address ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  return { name, addressLines, ...(phone ? { phone } : {}), ...(email ? { email } : {}) };
}

function drawHead(
  canvas: PdfCanvas,
  head: TranscriptHead,
  labels: TranscriptLabels,
  time: PracticeTime,
): void {
  canvas.paragraph('H1', labels.title, TEXT.title);
  const facts: [string, string | null][] = [
    [labels.contact, head.contactName],
    [labels.channel, `${head.channelName} (${head.platform})`],
    [labels.opened, time.instant(head.openedAt)],
    [labels.closed, head.closedAt && time.instant(head.closedAt)],
    [labels.exported, [time.instant(head.exportedAt), head.exportedBy].filter(Boolean).join('  ·  ')],
  ];
  for (const [label, value] of facts) if (value) canvas.paragraph('P', `${label}: ${value}`, TEXT.subtitle);
  if (head.withNotes) canvas.paragraph('P', labels.internal, TEXT.impression);
  const { x, width } = canvas.full;
  canvas.y += 6;
  canvas.artifact('Layout', () => {
    canvas.document.lineWidth(0.5).strokeColor(RULE_COLOR);
    canvas.document
      .moveTo(x, canvas.y)
      .lineTo(x + width, canvas.y)
      .stroke();
  });
  canvas.y += 10;
}

function drawEntry(
  canvas: PdfCanvas,
  entry: TranscriptEntry,
  labels: TranscriptLabels,
  time: PracticeTime,
): void {
  canvas.ensure(KEEP_WITH_NEXT);
  const who = entry.author.name ?? labels.authors[entry.author.kind];
  const lead = entry.kind === 'note' ? `${labels.note}: ${who}` : who;
  canvas.paragraph('P', `${lead}  ·  ${time.instant(entry.at)}`, TEXT.label);
  for (const line of linesOf(entry, labels))
    canvas.paragraph('P', line, entry.kind === 'note' ? TEXT.value : TEXT.body);
  const state = stateOf(entry, labels, time);
  if (state !== '') canvas.paragraph('P', state, TEXT.small);
  canvas.y += 8;
}

function linesOf(entry: TranscriptEntry, labels: TranscriptLabels): string[] {
  if (entry.kind === 'note') return [entry.text];
  if (entry.deletedAt) return [`(${labels.takenBack})`];
  return [
    ...(entry.text === '' ? [] : [entry.text]),
    ...entry.files.map(({ kind, name }) => `[${[kind, name].filter(Boolean).join(': ')}]`),
    ...(entry.buttons.length > 0 ? [entry.buttons.map((label) => `[${label}]`).join(' ')] : []),
  ];
}

/** What became of a message: nothing is said of one that simply came. */
function stateOf(entry: TranscriptEntry, labels: TranscriptLabels, time: PracticeTime): string {
  if (entry.kind === 'note') return '';
  const { status, statusCode, editedAt, deletedAt, reactions } = entry;
  const parts = [
    status === 'received' ? '' : [labels.statuses[status], statusCode].filter(Boolean).join(' '),
    editedAt && !deletedAt ? `${labels.edited} ${time.instant(editedAt)}` : '',
    deletedAt ? time.instant(deletedAt) : '',
    reactions.map(({ emoji }) => emoji).join(' '),
  ];
  return parts.filter(Boolean).join('  ·  ');
}

function drawFeet(canvas: PdfCanvas, head: TranscriptHead, labels: TranscriptLabels): void {
  const { start, count } = canvas.document.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    canvas.document.switchToPage(page);
    const number = `${labels.page} ${String(page - start + 1)} ${labels.of} ${String(count)}`;
    const source = `${head.practice.name}  ·  ${head.conversationId}`;
    canvas.artifact('Pagination', () =>
      drawEnds(canvas, source, number, canvas.document.page.height - PAGE.footer),
    );
  }
}
