import { contentTypeOf, SNIFFED_BYTES } from './content-type.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('The kind of a file', () => {
  it.each([
    ['%PDF-1.7\n', 'application/pdf'],
    [`${'\0'.repeat(128)}DICM\x02\0`, 'application/dicom'],
    ['\x89PNG\r\n\x1a\n\0', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
    ['PK\x03\x04\x14', 'application/zip'],
    ['a,b\r\n1,2\r\n', 'text/plain; charset=utf-8'],
  ])('%j is %s', (content, type) => {
    expect(contentTypeOf(bytes(content))).toBe(type);
  });

  it.each([
    '<html><script>',
    '  <!DOCTYPE html>',
    '\xef\xbb\xbf<svg onload=x>',
    '<?xml version="1.0"?>',
    '#!/bin/sh',
  ])('%j is refused, because something might run it', (content) => {
    expect(contentTypeOf(bytes(content))).toBeUndefined();
  });

  it.each(['MZ\x90\0', '\x7fELF\x02', '\x00\x01\x02', '\xff\xfe\xfd'])('%j is refused', (content) => {
    expect(contentTypeOf(bytes(content))).toBeUndefined();
  });

  it('is text even when the sample ends in the middle of a character', () => {
    const head = Buffer.from('a'.repeat(SNIFFED_BYTES - 1) + 'Ž').subarray(0, SNIFFED_BYTES);
    expect(contentTypeOf(head)).toBe('text/plain; charset=utf-8');
  });
});
