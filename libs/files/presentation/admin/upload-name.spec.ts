import { uploadName } from './upload-name.js';

describe('The name of an upload', () => {
  it.each([
    ['Überweisung.pdf', 'Überweisung.pdf'],
    ['C:\\Users\\me\\scan.png', 'scan.png'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0000b\u202egpj.exe', 'abgpj.exe'],
    ['..', 'file'],
    ['', 'file'],
    [undefined, 'file'],
  ])('%j becomes %j', (sent, name) => {
    expect(uploadName(sent)).toBe(name);
  });

  it('keeps its ending when it is shortened', () => {
    const name = uploadName(`${'x'.repeat(300)}.pdf`);
    expect(name).toHaveLength(200);
    expect(name).toMatch(/x\.pdf$/);
  });
});
