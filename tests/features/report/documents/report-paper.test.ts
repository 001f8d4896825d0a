import { describe, expect, test } from 'vitest';
import { reportPaper } from '#src/features/report/documents/report-paper.ts';
import { wordOf } from '#src/paper/word.ts';
import { partsOf, textsOf } from '#tests/support/office-file.ts';
import { dayOf, sayOf } from '#tests/support/say.ts';

const ID = '0198f7c1-0000-7000-8000-00000000000a';
const BODY = {
  title: '码头夜里没有灯',
  category: 'transport',
  urgency: 'urgent',
  situation: '每晚有二十多艘船靠岸。',
  analysis: '灯坏了没有人修。',
  suggestions: '装四盏太阳能灯。',
  sourceKind: 'visit',
  sourceVillage: '上岙村',
  sourceOn: '2026-09-01',
  place: '健跳渔港',
  publishConsent: true,
  coauthors: ['郑海波'],
  officeComment: '情况属实',
  editedTitle: '关于健跳渔港照明的建议',
  editedBody: '建议尽快装灯。',
  number: '三政协信息（2026）第007号',
  sentTo: '县委办',
  copiedTo: '县府办',
  unit: '县港航局',
  due: '2026-10-08',
  result: '灯已装好',
  feedback: '谢谢您',
  adoptions: [{ id: ID, level: 'county', way: 'alone', on: '2026-09-20' }],
  instructions: [{ id: ID, by: '县长', text: '请抓紧办', on: '2026-09-22' }],
};
const WORDS = {
  committee: '政协三门县委员会',
  author: '林月琴',
  office: '健跳镇联络处',
  handedIn: '2026年9月5日',
  dayOf,
  files: ['码头.jpg'],
};

describe('a report on paper', () => {
  test('has every word of its author, of the office and of the county', async () => {
    const paper = reportPaper(BODY, WORDS, sayOf('report'));
    const all = textsOf(partsOf(await wordOf(paper, { made: '', page: '' }))['word/document.xml'] ?? '').join('\n');
    const plain = [
      'title',
      'situation',
      'analysis',
      'suggestions',
      'sourceVillage',
      'place',
      'officeComment',
      'editedTitle',
      'editedBody',
      'sentTo',
      'copiedTo',
      'unit',
      'result',
      'feedback',
    ] as const;
    for (const field of plain) expect(all).toContain(BODY[field]);
    for (const text of [
      '三政协信息〔2026〕第7号',
      '2026年9月1日',
      '2026年10月8日',
      '郑海波',
      '请抓紧办',
      '2026年9月20日',
      '码头.jpg',
      '林月琴',
      '健跳镇联络处',
      '2026年9月5日',
    ])
      expect(all).toContain(text);
  });

  test('what was not written takes no heading', () => {
    const { blocks } = reportPaper({ title: '甲', suggestions: '乙' }, WORDS, sayOf('report'));
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toEqual(['一、意见建议', '二、反映人和来源']);
  });
});
