import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mei } from '#tests/support/actors.ts';
import { type OpenedPage, openPage, phoneOf, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';
import { positionAt, REFUSED } from '#tests/support/position.ts';

let phone: Phone;
let page: OpenedPage;
beforeEach(async () => {
  phone = await phoneOf(mei);
  page = await openPage(phone, '/reports/new');
});
afterEach(async () => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'mediaDevices');
  Reflect.deleteProperty(navigator, 'geolocation');
  await putAway(phone);
});

const picture = (name: string) => new File(['lamp'], name, { type: 'image/jpeg' });

describe('photos', () => {
  test('a photo is kept at once, with its size, and can be taken out again after a question', async () => {
    await page.user.upload(screen.getByLabelText('拍照', { selector: 'input' }), picture('灯.jpg'));
    expect(await screen.findByRole('img', { name: '照片 1' })).toBeVisible();
    expect((await phone.list())[0]?.body.attachments).toHaveLength(1);
    await page.user.click(screen.getByRole('button', { name: '删除照片 1' }));
    await page.user.click(screen.getByRole('button', { name: '留着' }));
    expect(screen.getByRole('img', { name: '照片 1' })).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: '删除照片 1' }));
    await page.user.click(screen.getByRole('button', { name: '删除' }));
    await waitFor(() => expect(screen.queryByRole('img', { name: '照片 1' })).toBeNull());
  });

  test('one that cannot be read is named, the others and my words are fine', async () => {
    await page.user.type(screen.getByRole('textbox', { name: '一句话说清什么事' }), '灯');
    const album = screen.getByLabelText('从相册选', { selector: 'input' });
    const broken = new File(['no picture'], '坏.jpg', { type: 'text/plain' });
    await page.user.upload(album, [picture('灯.jpg'), broken]);
    expect(await screen.findByText(/照片 坏.jpg 读不出来，其余内容都好/)).toBeVisible();
    expect(await screen.findByRole('img', { name: '照片 1' })).toBeVisible();
    expect(screen.getByRole('textbox', { name: '一句话说清什么事' })).toHaveValue('灯');
  });

  test('what I typed is part of the record before the camera opens', async () => {
    await page.user.type(screen.getByRole('textbox', { name: '一句话说清什么事' }), '灯');
    await page.user.click(screen.getByRole('button', { name: '拍照' }));
    await waitFor(async () => expect((await phone.list())[0]).toMatchObject({ delivery: 'local', body: { title: '灯' } }));
  });

  test('a tenth photo is not taken', async () => {
    const ten = Array.from({ length: 10 }, (_, i) => picture(`${i}.jpg`));
    await page.user.upload(screen.getByLabelText('从相册选', { selector: 'input' }), ten);
    expect(await screen.findByText('最多放 9 张照片。')).toBeVisible();
    await waitFor(() => expect(screen.getAllByRole('img')).toHaveLength(9));
  });
});

/** The browser's own recorder, as far as the page uses it. */
class TestRecorder extends EventTarget {
  static isTypeSupported = (type: string) => type === 'audio/mp4';
  state = 'inactive';
  mimeType = 'audio/mp4;codecs=aac';
  ondataavailable: ((event: { data: Blob }) => void) | null = null;
  onstop: (() => void) | null = null;
  onerror: (() => void) | null = null;
  start() {
    this.state = 'recording';
  }
  stop() {
    this.state = 'inactive';
    this.ondataavailable?.({ data: new Blob(['said']) });
    this.onstop?.();
  }
}

function withMicrophone(answer: () => Promise<unknown>): void {
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia: answer } });
  vi.stubGlobal('MediaRecorder', TestRecorder);
}

describe('a voice note', () => {
  test('what I said is kept when I stop', async () => {
    const stopped = vi.fn();
    withMicrophone(() => Promise.resolve({ getTracks: () => [{ stop: stopped }] }));
    await page.user.click(screen.getByRole('button', { name: '说一段' }));
    expect(await screen.findByRole('group', { name: '正在录音' })).toBeVisible();
    phone.clock.set(phone.clock.now() + 23_000);
    await page.user.click(screen.getByRole('button', { name: '停止' }));
    expect(await screen.findByRole('button', { name: /录音 0:23/ })).toBeVisible();
    expect(stopped).toHaveBeenCalled();
    expect((await phone.list())[0]?.body.attachments).toMatchObject([{ mime: 'audio/mp4' }]);
  });

  test('it ends and is kept when the phone is locked', async () => {
    withMicrophone(() => Promise.resolve({ getTracks: () => [] }));
    await page.user.click(screen.getByRole('button', { name: '说一段' }));
    await screen.findByRole('group', { name: '正在录音' });
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    hidden.mockRestore();
    await waitFor(async () => expect((await phone.list())[0]?.body.attachments).toHaveLength(1));
  });

  test('refused a microphone, I can still type', async () => {
    withMicrophone(() => Promise.reject(Object.assign(new Error('no'), { name: 'NotAllowedError' })));
    await page.user.click(screen.getByRole('button', { name: '说一段' }));
    expect(await screen.findByText('没有录音权限。可以打字，或用键盘上的话筒。')).toBeVisible();
    await page.user.type(screen.getByRole('textbox', { name: '情况和问题' }), '灯不亮');
    expect(screen.getByRole('textbox', { name: '情况和问题' })).toHaveValue('灯不亮');
  });

  test('a phone without a recorder says so', async () => {
    await page.user.click(screen.getByRole('button', { name: '说一段' }));
    expect(await screen.findByText(/不能在这里录音/)).toBeVisible();
  });
});

function withPosition(ask: Geolocation['getCurrentPosition']): void {
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition: ask } });
}

describe('the place', () => {
  test('is asked for only when I tap, and can be taken out again', async () => {
    const ask = vi.fn((found: PositionCallback) => {
      found(positionAt(29.031_234, 121.620_8, 18.4));
    });
    withPosition(ask);
    await page.user.click(screen.getByRole('button', { name: '加上地点' }));
    expect(ask).not.toHaveBeenCalled();
    await page.user.click(screen.getByRole('button', { name: '用现在的位置' }));
    expect(await screen.findByText(/^29.0312, 121.6208\s误差约 18 米$/)).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: /删除.*位置/ }));
    expect(screen.queryByText(/误差约/)).toBeNull();
  });

  test('a weak position asks for a line in words', async () => {
    withPosition((found) => {
      found(positionAt(29, 121, 800));
    });
    await page.user.click(screen.getByRole('button', { name: '加上地点' }));
    await page.user.click(screen.getByRole('button', { name: '用现在的位置' }));
    expect(await screen.findByText('位置误差约 800 米，请再写一句地点。')).toBeVisible();
  });

  test('refused, I write it by hand', async () => {
    withPosition((_, refuse) => refuse?.(REFUSED));
    await page.user.click(screen.getByRole('button', { name: '加上地点' }));
    await page.user.click(screen.getByRole('button', { name: '用现在的位置' }));
    expect(await screen.findByText(/没有位置权限/)).toBeVisible();
    await page.user.type(screen.getByRole('textbox', { name: '地点' }), '洞港村口');
    await page.user.click(screen.getByRole('button', { name: '好了' }));
    expect(screen.getByText('洞港村口')).toBeVisible();
  });
});
