import { describe, expect, test } from 'vitest';
import { proposalPaper } from '#src/features/proposal/documents/proposal-paper.ts';
import { wordOf } from '#src/paper/word.ts';
import { partsOf, textsOf } from '#tests/support/office-file.ts';
import { dayOf, sayOf } from '#tests/support/say.ts';

const PEOPLE: Readonly<Record<string, { name: string; sector: string; office: string }>> = {
  'm-2': { name: '郑海波', sector: '科技界', office: '健跳镇' },
  'm-3': { name: '陈国平', sector: '工商联界', office: '健跳镇' },
};
const BODY = {
  kind: 'joint',
  subject: '完善青蟹养殖尾水集中处理设施',
  category: 'agriculture',
  situation: '健跳、花桥两地现有青蟹养殖塘约 2300 亩。\n尾水多经支渠直排外塘。',
  suggestions: '（一）由县农业农村局牵头。\n（二）经费按比例分担。',
  leadUnit: '县农业农村局',
  coUnits: ['县水利局', '县财政局'],
  publishConsent: false,
  publishRefusal: '涉及个别企业',
  discussionWish: '请到现场一起看',
  number: '三政协提[2026]031号',
  leadAssigned: '县农业农村局（主办）',
  coAssigned: ['县生态环境局'],
  due: '2026-12-18',
  replyText: '已列入明年计划。',
  resultClass: 'B',
  discussed: '上门当面商量',
  satisfaction: 'basically',
  remarks: '请把运维经费也落实',
  cosponsors: [
    { id: 'm-2', state: 'agreed', opinion: '同意，请尽快', until: null, at: '2026-09-18T08:00:00.000Z' },
    { id: 'm-3', state: 'invited', opinion: '', until: null, at: '2026-09-18T08:00:00.000Z' },
  ],
  followUps: [{ id: '0198f7c1-0000-7000-8000-00000000000a', text: '尾水池动工', on: '2027-04-01' }],
};
const WORDS = {
  committee: '政协三门县委员会',
  category: '农业农村',
  first: { name: '林月琴', sector: '农业界', office: '健跳镇' },
  signerOf: (id: string) => PEOPLE[id] ?? { name: '', sector: '', office: '' },
  dayOf,
  files: ['检测报告.pdf'],
  replyFiles: ['列入计划的文件.pdf'],
  classMeaning: '已列入计划（第 12 条，2026年1月1日起）',
};
const texts = async (body: typeof BODY | Record<string, never>) =>
  textsOf(partsOf(await wordOf(proposalPaper(body, WORDS, sayOf('proposal')), { made: '', page: '{n}/{m}' }))['word/document.xml'] ?? '');

describe('a proposal on paper', () => {
  test('has every word of its author, of those who signed and of those who answered', async () => {
    const all = (await texts(BODY)).join('\n');
    const {
      kind: _kind,
      category: _category,
      publishConsent: _consent,
      number: _number,
      due: _due,
      resultClass: _class,
      satisfaction: _said,
      cosponsors,
      followUps,
      coUnits,
      coAssigned,
      subject,
      ...words
    } = BODY;
    const written = [...Object.values(words).flatMap((text) => text.split('\n')), ...coUnits, ...coAssigned];
    for (const text of [...written, cosponsors[0]?.opinion, followUps[0]?.text]) expect(all).toContain(text);
    expect(all).toContain(`关于${subject}的提案`);
    for (const text of [
      '政协三门县委员会提案',
      '编号：三政协提〔2026〕31号',
      '类别：农业农村',
      '2026年12月18日',
      'B 类：已列入计划（第 12 条，2026年1月1日起）',
      '列入计划的文件.pdf',
      '基本满意',
      '检测报告.pdf',
    ])
      expect(all).toContain(text);
  });

  test('bears the names of those who agreed, with room to sign; nobody else stands on it', async () => {
    const all = await texts(BODY);
    expect(all).toContain('林月琴（第一提案人）');
    expect(all).toContain('郑海波');
    expect(all).not.toContain('陈国平');
    expect(all).toContain('签名');
  });

  test('its parts are numbered in their order', async () => {
    const headings = (await texts(BODY)).filter((text) => /^[一二三四五六]、/u.test(text));
    expect(headings).toEqual(['一、情况分析', '二、具体建议', '三、办理意向和公开', '四、联名意见', '五、办理和答复']);
  });

  test('what was laid beside an answer that is not given yet is not on it', async () => {
    expect((await texts({ ...BODY, replyText: '', resultClass: '' })).join('\n')).not.toContain('列入计划的文件.pdf');
  });

  test('an empty draft is a form without a number', async () => {
    const all = await texts({});
    expect(all).toContain('（还没有案由）');
    expect(all.slice(1, 3)).toEqual(['编号：待编　\t类别：农业农村　\t', '（还没有案由）']);
  });
});
