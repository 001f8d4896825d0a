import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(mei);
});
afterEach(() => putAway(phone));

const rooms = ['note', 'report', 'deed', 'proposal'];
const picture = () => new File(['lamp'], '灯.jpg', { type: 'image/jpeg' });

describe('a field note', () => {
  test('is kept as I write it and found in my notebook', async () => {
    const page = await openPage(phone, '/notes/new', { rooms });
    await page.user.type(screen.getByRole('textbox', { name: '记了什么' }), '码头灯坏了');
    await page.go('/notes');
    await page.user.click(await screen.findByRole('link', { name: /码头灯坏了/ }));
    expect(await screen.findByRole('textbox', { name: '记了什么' })).toHaveValue('码头灯坏了');
  });

  test.each([
    ['写成社情民意', 'report', { title: '码头灯坏了', situation: '码头灯坏了' }],
    ['写成提案', 'proposal', { subject: '码头灯坏了', situation: '码头灯坏了' }],
    ['写成实事', 'deed', { title: '码头灯坏了', process: '码头灯坏了' }],
  ])('%s: words and photos go along, the note stays and leads there', async (button, type, words) => {
    const page = await openPage(phone, '/notes/new', { rooms });
    await page.user.type(screen.getByRole('textbox', { name: '记了什么' }), '码头灯坏了');
    await page.user.upload(screen.getByLabelText('拍照', { selector: 'input' }), picture());
    await screen.findByRole('img', { name: '照片 1' });
    await page.user.click(screen.getByRole('button', { name: button }));
    await waitFor(() => expect(page.path()).toMatch(new RegExp(`^/${type}s/.*/edit$`)));
    const [made] = await phone.list(type);
    expect(made).toMatchObject({ status: 'draft', body: words });
    expect(made?.body.attachments).toMatchObject([{ mime: 'image/jpeg' }]);
    const [note] = await phone.list('note');
    expect(note).toMatchObject({ status: 'used', body: { text: '码头灯坏了', becameType: type, becameId: made?.id } });
    expect(note?.body.attachments).toHaveLength(1);
    await page.go(`/notes/${note?.id}`);
    expect(await screen.findByRole('link', { name: new RegExp(`已${button}`) })).toHaveAttribute('href', `/${type}s/${made?.id}`);
  });

  test('can be deleted after a question', async () => {
    const page = await openPage(phone, '/notes/new', { rooms });
    await page.user.type(screen.getByRole('textbox', { name: '记了什么' }), '记错了');
    await page.user.click(screen.getByRole('button', { name: '删除草稿' }));
    await page.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '删除草稿' }));
    await waitFor(() => expect(page.path()).toBe('/notes'));
  });
});
