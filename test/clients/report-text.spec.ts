import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderReportPdf } from '#reporting/infrastructure/pdf/report-pdf-renderer';
import { sampleReport } from '#reporting/infrastructure/pdf/testing/sample-report';
import { programPath, runProgram } from '#test/support/run-program';

/** What each script is apt to lose: composed letters, ligatures, marks, words that are read from the other side. */
const TEXTS: Readonly<Record<string, string>> = {
  Latin: 'Łucja Żółć: Größe ≥ 5 mm, efficient office flow, Đặng Thị Ánh, ẹ́.',
  Greek: 'Χωρίς κάταγμα· ο Ωμέγας είναι φυσιολογικός.',
  Cyrillic: 'Перелому немає. Щільність їжака й ґудзика без змін.',
  Chinese: '未见骨折。右肺上叶结节大小约五毫米。',
  Japanese: '骨折は認められません。',
  Korean: '골절 소견 없음.',
  // There are no fractures: without its first word there are.
  'Arabic that denies': 'لا توجد كسور',
  'Arabic with lam-alef of each kind, alone and joined': 'لا لآ لأ لإ كلا سلآ فلأ بلإ',
  'Arabic with lam-alef within words': 'الأضلاع الإصابة الآفات خلال',
  Hebrew: 'אין שבר בצד ימין',
};
/** What poppler adds around text that is read from right to left (UAX 9, 2.1 and 2.2). */
const DIRECTIONS = /[\u202a-\u202e]/g;

describe('The text of a report, copied by who reads it', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isocenter-text-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(Object.entries(TEXTS))('has each character in the order it was written in: %s', async (_, text) => {
    const file = join(folder, 'report.pdf');
    await writeFile(file, await renderReportPdf({ ...sampleReport, findings: text }));
    const program = programPath('pdftotext', 'poppler-utils');
    const { output } = await runProgram(program, ['-enc', 'UTF-8', file, '-'], folder);
    const copied = /^Findings\n(.*)\n+Impression/m.exec(output)?.[1]?.replace(DIRECTIONS, '');
    // Ligatures come as presentation forms, which are read as their letters: lam-alef is U+FEFB.
    expect(copied?.normalize('NFKC')).toBe(text);
    expect(output).not.toMatch(/[\p{Co}\ufffd]/u);
  });
});
