import { readMarkdown } from './read-markdown.js';

const read = (text: string) => readMarkdown(Buffer.from(text));

describe('a Markdown document', () => {
  it('is taken as it is, its title from its front matter or its first heading', async () => {
    expect(await read('---\ntitle: "Your *MRI*"\nlang: es_MX\n---\n\nText.\n\n## More\n\n- a\n')).toEqual({
      title: 'Your *MRI*',
      locale: 'es-MX',
      body: 'Text.\n\n## More\n\n- a',
      pages: null,
    });
    expect(await read('\ufeff# Your **MRI** #\r\n\r\nText.')).toMatchObject({
      title: 'Your MRI',
      body: 'Text.',
    });
    expect(await read('Only text.')).toMatchObject({ title: null, body: 'Only text.' });
    expect(await read('# Only a heading')).toMatchObject({
      title: 'Only a heading',
      body: '# Only a heading',
    });
  });

  it('loses what its HTML hides', async () => {
    const { body } = await read(
      'Seen <span style="display:none">secret1</span>here.\n\n<div hidden>\nsecret2\n</div>\n\n<script>secret3</script>\n\nEnd.',
    );
    expect(body).not.toContain('secret');
    expect(body).toMatch(/^Seen .*here\.\s+End\.$/s);
  });

  it('is refused when it is no text', async () => {
    await expect(readMarkdown(Buffer.from([1, 0, 2]))).rejects.toMatchObject({ code: 'unknown-encoding' });
  });
});
