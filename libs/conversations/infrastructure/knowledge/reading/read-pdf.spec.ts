import { PDF } from '@libpdf/core';
import { readPdf } from './read-pdf.js';
import { smallPdf } from './testing/small-pdf.js';

const page = (n: number) => [
  { text: 'Riverside Imaging', size: 8, at: 800 },
  ...(n === 1 ? [{ text: 'Preparing for your MRI', size: 22, at: 760 }] : []),
  { text: `Part ${String(n)}`, size: 15, at: 700 },
  { text: 'Please leave metal at home. The examina-', at: 670 },
  { text: 'tion takes thirty minutes.', at: 656 },
  { text: 'Second paragraph here.', at: 620 },
  { text: '* bring your card', at: 600 },
  { text: '* bring images', at: 586 },
  { text: `Page ${String(n)} of 3`, size: 8, at: 30 },
];

describe('a PDF', () => {
  it('becomes Markdown with its headings, paragraphs, lists and pages, without what stands on each page', async () => {
    const { title, body, pages } = await readPdf(smallPdf([page(1), page(2), page(3)]));
    expect(title).toBe('Preparing for your MRI');
    expect(pages).toBe(3);
    const part = (n: number) =>
      `[page ${String(n)}]\n\n## Part ${String(n)}\n\nPlease leave metal at home. The examination takes thirty minutes.\n\nSecond paragraph here.\n\n- bring your card\n- bring images`;
    expect(body).toBe([part(1), part(2), part(3)].join('\n\n'));
  });

  it('is refused without text, as pages that were only scanned', async () => {
    await expect(readPdf(smallPdf([[], []]))).rejects.toMatchObject({ code: 'no-text' });
    await expect(readPdf(smallPdf([[{ text: 'Scan 1', at: 30 }]]))).rejects.toMatchObject({
      code: 'no-text',
    });
  });

  it('is refused with a password, and read where none is needed to open it', async () => {
    const pdf = await PDF.load(smallPdf([page(1)]));
    pdf.setProtection({ userPassword: 'secret', ownerPassword: 'owner' });
    await expect(readPdf(await pdf.save())).rejects.toMatchObject({ code: 'encrypted' });
    const open = await PDF.load(smallPdf([page(1)]));
    open.setProtection({ ownerPassword: 'owner' });
    expect((await readPdf(await open.save())).body).toContain('leave metal at home');
  });

  it('is refused when it is none, or has too many pages', async () => {
    await expect(readPdf(Buffer.from('%PDF-1.7\nnothing'))).rejects.toMatchObject({ code: 'damaged' });
    const many = smallPdf(Array.from({ length: 301 }, () => [{ text: 'x', at: 700 }]));
    await expect(readPdf(many)).rejects.toMatchObject({ code: 'too-many-pages' });
  });
});
