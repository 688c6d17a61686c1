import { fileName } from './file-name.js';

const jpeg = (name: string | null) => fileName(name, 'image/jpeg', 'image');

describe('the name of a file that somebody sent', () => {
  it.each([
    ['Referral Łucja.jpg', 'Referral Łucja.jpg'],
    ['PHOTO.JPEG', 'PHOTO.JPEG'],
    ['scan.png', 'scan.png.jpg'],
    ['invoice.pdf.exe', 'invoice.pdf.exe.jpg'],
    ['scan', 'scan.jpg'],
    ['../../etc/passwd', 'passwd.jpg'],
    ['C:\\Users\\ann\\knee.jpg', 'knee.jpg'],
    ['a\r\nSet-Cookie: b.jpg', 'aSet-Cookie_ b.jpg'],
    ['knee\u202egpj.exe', 'kneegpj.exe.jpg'],
    ['..', 'image.jpg'],
    ['.htaccess', 'htaccess.jpg'],
    ['', 'image.jpg'],
    [null, 'image.jpg'],
  ])('%j becomes %j', (sent, name) => {
    expect(jpeg(sent)).toBe(name);
  });

  it('is cut between characters and keeps its ending', () => {
    const name = jpeg(`${'😀'.repeat(300)}.jpg`);
    expect(name).toBe(`${'😀'.repeat(120)}.jpg`);
  });
});
