// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { createHash } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { DeviceProvider, SignedIn } from '#src/device/device-context.tsx';
import { useRecords } from '#src/device/live.ts';
import { useFilesAhead } from '#src/device/use-ahead.ts';
import { toWire } from '#src/domain/record/to-wire.ts';
import { notice } from '#src/features/notice/model/notice.ts';
import { act, commanding, creating, done } from '#tests/support/acts.ts';
import { county, mei } from '#tests/support/actors.ts';
import { openPhone, type Line, type Phone } from '#tests/support/phone.ts';
import { answerTo, json, lineOf } from '#tests/support/sync-answers.ts';

const BYTES = new TextEncoder().encode('%PDF-1.7 ready to be read');
const FILE = {
  id: '0198f7c1-0000-7000-8000-0000000000f1',
  sha256: createHash('sha256').update(BYTES).digest('hex'),
  mime: 'application/pdf',
  name: '材料.pdf',
  size: BYTES.byteLength,
};

let phone: Phone;
afterEach(async () => {
  cleanup();
  await phone.close();
});

const usual = lineOf(mei, (request) => json(answerTo(request)));
const asked: string[] = [];
const serving: Line = (url, init) => {
  if (!url.includes(FILE.id)) return usual(url, init);
  asked.push(url);
  return Promise.resolve(new Response(BYTES, { status: 200, headers: { 'content-type': FILE.mime, 'x-app': 'sqmy' } }));
};

/** The phone holds one published notice whose file it has not downloaded. */
async function noticeWithFile(savesTraffic: boolean): Promise<void> {
  asked.length = 0;
  phone = await openPhone({ line: serving });
  phone.savesTraffic = savesTraffic;
  await phone.signIn(mei.id, 'any');
  await phone.desk().settled();
  const draft = done(act(county, null, { ...creating({ title: '通知', text: '见附件' }), type: 'notice' }, notice));
  const published = done(act(county, draft, commanding(draft, 'publish', {}, notice), notice));
  const base = toWire(notice, { ...published, seq: 1, body: { ...published.body, attachments: [FILE] } }, [FILE.id]);
  const date = published.at.submitted ?? '';
  await phone.desk().db.records.put({ id: base.id, type: 'notice', status: 'published', date, base, era: 0, scopes: {}, scopeKeys: [] });
}

function Reader() {
  const { records } = useRecords('notice');
  useFilesAhead(records);
  return <p>{records.flatMap(({ files }) => Object.values(files).map(({ state }) => state)).join()}</p>;
}

function open() {
  render(
    <DeviceProvider device={phone.device}>
      <SignedIn fallback={null}>
        <Reader />
      </SignedIn>
    </DeviceProvider>,
  );
}

test('the files of a notice are on the phone before somebody opens it', async () => {
  await noticeWithFile(false);
  open();
  await waitFor(async () => expect((await phone.desk().db.blobs.get(FILE.id))?.state).toBe('cached'), { timeout: 10_000 });
  expect(asked).toHaveLength(1);
});

test('nothing is fetched ahead for somebody who saves traffic', async () => {
  await noticeWithFile(true);
  open();
  await screen.findByText('elsewhere');
  await waitFor(() => expect(asked).toEqual([]));
});
