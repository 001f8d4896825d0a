import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { wordFile } from '#src/features/duty-file/documents/word-file.ts';

const FILE = {
  organisation: '政协三门县委员会',
  title: '委员履职档案（2026 年度）',
  facts: [['姓名', '林月琴']],
  head: ['项目', '已核实', '待核实', '依据'],
  duties: [['提案', '1', '0', '8月3日 关于 <码头> & 照明的提案']],
  linesTitle: '逐条记录',
  lines: ['8月3日　关于码头照明的提案（提案，已立案）'],
  madeAt: '三门政协履职 2026年9月18日 16:25 导出',
} as const;

describe('the duty file in Word', () => {
  test('is an A4 page with the margins of an official document, 22 lines of 仿宋 三号', async () => {
    const parts = unzipSync(await wordFile(FILE));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(text).toMatch(/<w:pgSz w:w="11905" w:h="16837"/);
    expect(text).toMatch(/w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(text).toMatch(/<w:spacing[^>]*w:line="580"[^>]*w:lineRule="exact"/);
    expect(text).toMatch(/w:eastAsia="仿宋"/);
    expect(text).toMatch(/<w:sz w:val="32"\/>/);
  });

  test('B-66 holds every word, also those that look like markup', async () => {
    const parts = unzipSync(await wordFile(FILE));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    for (const words of ['林月琴', '关于 &lt;码头&gt; &amp; 照明的提案', '关于码头照明的提案（提案，已立案）'])
      expect(text).toContain(words);
    const footer = Object.entries(parts).find(([name]) => /word\/footer\d+\.xml/.test(name))?.[1];
    expect(strFromU8(footer ?? new Uint8Array())).toContain('16:25 导出');
  });
});
