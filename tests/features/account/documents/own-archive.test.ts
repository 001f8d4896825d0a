import { strFromU8, unzipSync } from 'fflate';
import { fc } from '#tests/support/chance.ts';
import { describe, expect, test } from 'vitest';
import { archiveBytes, type Archived, type ArchiveWords, indexPage, pathIn } from '#src/features/account/documents/own-archive.ts';

const WORDS: ArchiveWords = {
  language: 'zh-CN',
  title: '我的资料',
  made: '导出时间',
  missing: '不在这部手机上：',
  noneMissing: '附件都在里面。',
  story: '经过',
  files: '附件',
  notHere: '不在这部手机上',
  kind: (type) => type,
  state: ({ status }) => status,
  field: (_type, field) => field,
  act: (_type, { name }) => name,
  when: (instant) => instant.slice(0, 10),
};
const at = { created: '2026-09-18T06:00:00.000Z', submitted: null, received: '2026-09-18T06:00:00.000Z' };
const PHOTO = { record: '0198f7c1-0000-7000-8000-0000000000aa', id: '0198f7c1-0000-7000-8000-0000000000f1', mime: 'image/jpeg', size: 3 };

function archived(more: Partial<Archived> = {}): Archived {
  const record = {
    id: PHOTO.record,
    type: 'report',
    status: 'submitted',
    body: { title: '码头照明不足' },
    log: [],
    at,
    delivery: 'arrived',
  };
  const files = [{ ...PHOTO, name: '灯.jpg', bytes: new Uint8Array([1, 2, 3]) }];
  return { person: { id: 'mei', name: '林月琴' }, madeAt: at.created, records: [record], files, ...more };
}

describe('my own archive', () => {
  test('holds every record as it is kept, a page to read it by, and the photos byte for byte', () => {
    const files = unzipSync(archiveBytes(archived(), WORDS));
    const json = JSON.parse(strFromU8(files['records.json'] ?? new Uint8Array())) as { records: unknown[]; files: { path: string }[] };
    expect(json.records).toMatchObject([{ type: 'report', status: 'submitted', body: { title: '码头照明不足' } }]);
    expect([...(files[json.files[0]?.path ?? ''] ?? [])]).toEqual([1, 2, 3]);
    const page = strFromU8(files['index.html'] ?? new Uint8Array());
    expect(page).toContain('码头照明不足');
    expect(page).toContain('附件都在里面。');
  });

  test('says which files were not on this phone, and leads nowhere for them', () => {
    const whole = archived({ files: [{ ...PHOTO, name: '灯.jpg', bytes: null }] });
    expect(indexPage(whole, WORDS)).toContain('不在这部手机上： 灯.jpg');
    expect(indexPage(whole, WORDS)).not.toContain('<a ');
    expect(Object.keys(unzipSync(archiveBytes(whole, WORDS))).sort()).toEqual(['index.html', 'records.json']);
  });

  test('whatever was written is text on the page and nothing else', () => {
    const evil = archived({ records: [{ ...(archived().records[0] ?? fail()), body: { title: '<script>alert(1)</script>"&' } }] });
    expect(indexPage(evil, WORDS)).not.toContain('<script');
    expect(indexPage(evil, WORDS)).toContain('&lt;script&gt;');
  });

  test('no name leads out of its folder, and two files never share a place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const path = pathIn({ ...PHOTO, name });
        expect(path.split('/')).toHaveLength(3);
        expect(path).not.toContain('..' + '/');
        expect(path).not.toBe(pathIn({ ...PHOTO, id: '0198f7c1-0000-7000-8000-0000000000f2', name }));
      }),
    );
  });
});

function fail(): never {
  throw new Error('no record');
}
