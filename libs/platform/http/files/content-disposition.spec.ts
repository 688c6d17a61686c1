import { contentDisposition } from './content-disposition.js';

describe('The name of a download', () => {
  it('is given in ASCII and in full', () => {
    expect(contentDisposition('attachment', 'Befund Žofie (1).pdf')).toBe(
      `attachment; filename="Befund Zofie (1).pdf"; filename*=UTF-8''Befund%20%C5%BDofie%20%281%29.pdf`,
    );
  });

  it('cannot end the field early or smuggle another in', () => {
    const field = contentDisposition('inline', 'a"; x="\r\nSet-Cookie: b\\ud800.pdf');
    expect(field).toMatch(
      /^inline; filename="a_; x=___Set-Cookie: b_ud800.pdf"; filename\*=UTF-8''[\w%.-]+$/,
    );
  });
});
