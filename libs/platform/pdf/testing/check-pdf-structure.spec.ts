import type { PdfCanvas } from '../pdf-canvas.js';
import { TEXT } from '../pdf-theme.js';
import { renderPdf } from '../render-pdf.js';
import { checkPdfStructure } from './check-pdf-structure.js';

const options = { locale: 'en', title: 'T', author: 'A', subject: 'S', createdAt: new Date(0) };
const faultsOf = async (draw: (canvas: PdfCanvas) => void): Promise<string[]> =>
  checkPdfStructure(await renderPdf(options, draw));
const rectangle = (canvas: PdfCanvas) => () => void canvas.document.rect(1, 1, 5, 5).fill('#000000');

describe('The check of a structure', () => {
  it('finds nothing in a tagged document', async () => {
    const faults = await faultsOf((canvas) => {
      canvas.paragraph('H1', 'Title (1) <2>', TEXT.title);
      canvas.artifact('Layout', rectangle(canvas));
    });
    expect(faults).toEqual([]);
  });

  it.each<[string, string, (canvas: PdfCanvas) => void]>([
    ['content outside of every tag', 'page 1: content outside of every tag', (c) => rectangle(c)()],
    ['a picture nobody describes', 'a figure without a description', (c) => c.tagged('Figure', rectangle(c))],
    ['a cell outside of a row', 'TD in Document', (c) => c.paragraph('TD', 'x', TEXT.body)],
    ['a heading that jumps', 'H3 after a heading of level 0', (c) => c.paragraph('H3', 'x', TEXT.body)],
    [
      'tagged content in an artifact',
      'page 1: tagged content in other content',
      (c) => c.artifact('Layout', () => c.paragraph('P', 'x', TEXT.body)),
    ],
    [
      'content that no element has',
      'content that 0 elements have',
      (c) => {
        c.document.markStructureContent('P');
        rectangle(c)();
        c.document.endMarkedContent();
      },
    ],
  ])('finds %s', async (_, fault, draw) => {
    expect(await faultsOf(draw)).toEqual([fault]);
  });
});
