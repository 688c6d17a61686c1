import { FileTypeSniffer } from './file-type-sniffer.js';

const typeOf = (content: string | Buffer) =>
  new FileTypeSniffer().typeOf(typeof content === 'string' ? Buffer.from(content, 'latin1') : content);
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('what a file is', () => {
  it.each([
    ['a PNG', Buffer.from(PNG, 'base64'), 'image/png'],
    ['a JPEG', '\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01', 'image/jpeg'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'application/pdf'],
    ['DICOM', Buffer.concat([Buffer.alloc(128), Buffer.from('DICM')]), 'application/dicom'],
    ['text', Buffer.from('Grüße, Łucja\n'), 'text/plain; charset=utf-8'],
    [
      'text that is cut in a character',
      Buffer.alloc(65_536, 'x').fill(0xc3, 65_535),
      'text/plain; charset=utf-8',
    ],
  ])('is found out of its bytes: %s', async (_, content, type) => {
    expect(await typeOf(content)).toBe(type);
  });

  it.each([
    ['a page', '<!DOCTYPE html><script>alert(1)</script>'],
    ['a page without a head', '\n <img src=x onerror=alert(1)>'],
    ['a vector image', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'],
    ['a script', '#!/bin/sh\nrm -rf /'],
    ['text that is not UTF-8', '\xe9t\xe9'],
    ['unknown bytes', '\x01\x02\x03\x04'],
  ])('is not told of %s', async (_, content) => {
    const type = await typeOf(content);
    expect(type === undefined || !/^(?:image\/(?!svg)|text\/plain)/.test(type)).toBe(true);
  });
});
