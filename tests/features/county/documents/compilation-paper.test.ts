import { expect, test } from 'vitest';
import { compilationPaper } from '#src/features/county/documents/compilation-paper.ts';

const say = (key: string, values: Readonly<Record<string, string | number>> = {}) => [key, ...Object.values(values)].join('|');

test('the contents come first, then each report: the county’s wording where there is one, else the author’s', () => {
  const own = { body: { title: '码头照明', situation: '灯坏了。', suggestions: '请修。' }, author: '林月琴', office: '健跳镇' };
  const edited = {
    body: { title: '旧题', editedTitle: '新题', editedBody: '改后的正文。', situation: '原文' },
    author: '陈波',
    office: '横渡镇',
  };
  const words = { committee: '三门县政协', month: '2026年9月', day: '2026年9月30日', issue: '第9期' };
  const { masthead, title, blocks } = compilationPaper([own, edited], words, say);
  expect([masthead, title]).toEqual(['compile.masthead|三门县政协', 'compile.paper|2026年9月']);
  expect(blocks).toEqual([
    { kind: 'line', parts: ['第9期', '2026年9月30日'] },
    { kind: 'heading', level: 1, text: 'compile.contents' },
    { kind: 'text', text: '1. 码头照明\n2. 新题' },
    { kind: 'heading', level: 1, text: '一、码头照明' },
    { kind: 'text', text: '灯坏了。\n请修。' },
    { kind: 'text', text: 'compile.by|林月琴|健跳镇' },
    { kind: 'heading', level: 1, text: '二、新题' },
    { kind: 'text', text: '改后的正文。' },
    { kind: 'text', text: 'compile.by|陈波|横渡镇' },
  ]);
});
