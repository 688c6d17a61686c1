import { FileTypeSniffer } from '../../infrastructure/media/file-type-sniffer.js';
import { knowledgeDocumentType } from './knowledge-document-type.js';

const typeOf = (content: string | Buffer, name = 'file') =>
  knowledgeDocumentType(Buffer.from(content), name, new FileTypeSniffer());

describe('a document', () => {
  it('is what its content says', async () => {
    expect(await typeOf('%PDF-1.7\n', 'x.md')).toBe('application/pdf');
    expect(await typeOf('\n\n%PDF-1.4')).toBe('application/pdf');
    expect(await typeOf('<!DOCTYPE html><p>x')).toBe('text/html');
    expect(await typeOf('<!-- by hand -->\n<html lang="es">')).toBe('text/html');
    expect(await typeOf('hello <b>you</b>', 'x.HTM')).toBe('text/html');
    expect(await typeOf('hello <b>you</b>', 'x.md')).toBe('text/markdown');
    expect(await typeOf('# Title', 'x.html')).toBe('text/markdown');
    expect(await typeOf('---\ntitle: x\n---\n')).toBe('text/markdown');
    expect(await typeOf(Buffer.from('\ufeff<html>', 'utf16le'))).toBe('text/html');
    expect(await typeOf(Buffer.from('ma\xf1ana', 'latin1'), 'x.txt')).toBe('text/markdown');
  });

  it.each([
    ['an archive', Buffer.from('PK\x03\x04\x14\x00\x00\x00')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a program', Buffer.from('7f454c4602010100', 'hex')],
    ['bytes', Buffer.from([1, 2, 3, 4])],
  ])('cannot become an article: %s', async (_, content) => {
    await expect(typeOf(content)).rejects.toMatchObject({ code: 'conversations.document-type' });
  });

  it('is not nothing', async () => {
    await expect(typeOf('')).rejects.toMatchObject({ code: 'conversations.no-file' });
  });
});
