import { deflateSync } from 'node:zlib';
import { pdfOfStreams, smallPdf } from './testing/small-pdf.js';
import { ThreadedDocuments } from './threaded-documents.js';

const never = new AbortController().signal;
const reader = ThreadedDocuments.limited({ milliseconds: 10_000, mebibytes: 96 });

describe('the reader of documents', () => {
  it('reads each kind in a thread of its own', async () => {
    expect(await reader.read(Buffer.from('# Title\n\nText.'), 'text/markdown', never)).toEqual({
      kind: 'read',
      document: { title: 'Title', locale: null, body: 'Text.', pages: null },
    });
    expect(await reader.read(Buffer.from('<h1>T</h1><p>x</p>'), 'text/html', never)).toMatchObject({
      kind: 'read',
      document: { title: 'T', body: 'x' },
    });
    const pdf = smallPdf([[{ text: 'Some text that is long enough to be text.', at: 700 }]]);
    expect(await reader.read(pdf, 'application/pdf', never)).toMatchObject({
      kind: 'read',
      document: { pages: 1 },
    });
  });

  it('says why a document is refused', async () => {
    expect(await reader.read(smallPdf([[]]), 'application/pdf', never)).toEqual({
      kind: 'refused',
      code: 'no-text',
    });
    expect(await reader.read(Buffer.from('%PDF-x'), 'application/pdf', never)).toEqual({
      kind: 'refused',
      code: 'damaged',
    });
  });

  it('ends what takes too much memory: a small PDF that unpacks to very much', async () => {
    const bomb = deflateSync(Buffer.alloc(1_000_000_000), { level: 9 });
    expect(bomb.length).toBeLessThan(1_100_000);
    expect(await reader.read(pdfOfStreams([bomb]), 'application/pdf', never)).toEqual({
      kind: 'refused',
      code: 'too-complex',
    });
  }, 60_000);

  it('ends what takes too much time', async () => {
    const hasty = ThreadedDocuments.limited({ milliseconds: 1, mebibytes: 256 });
    const slow = Buffer.from('<p>a</p>'.repeat(200_000));
    expect(await hasty.read(slow, 'text/html', never)).toEqual({ kind: 'refused', code: 'too-complex' });
  }, 60_000);

  it.each([
    ['elements in elements', '<div>'.repeat(200_000) + 'x'],
    ['tables in tables', '<table><tr><td>'.repeat(20_000) + 'x'],
    ['open tags', '<a href="'.repeat(200_000)],
    ['comments', '<!--'.repeat(200_000)],
    ['bold in italic', '<b><i>'.repeat(2_000) + 'x'],
  ])(
    'does not break on hostile pages: %s',
    async (_, html) => {
      const said = await reader.read(Buffer.from(html), 'text/html', never);
      expect(said.kind === 'read' || said.code === 'too-complex').toBe(true);
    },
    60_000,
  );

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const reading = reader.read(Buffer.from('<p>a</p>'.repeat(200_000)), 'text/html', stop.signal);
    stop.abort();
    await expect(reading).rejects.toThrow('interrupted');
    await expect(reader.read(Buffer.from('x'), 'text/markdown', stop.signal)).rejects.toThrow();
  }, 60_000);
});
