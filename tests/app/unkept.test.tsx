/** A phone that cannot keep what is typed: said wherever somebody is writing, with the words left where they are. */
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mei } from '#tests/support/actors.ts';
import { openApp } from '#tests/support/open-app.tsx';
import { openPhone, type Phone } from '#tests/support/phone.ts';
import { answerTo, json, lineOf } from '#tests/support/sync-answers.ts';

const NOT_KEPT = '另一个窗口已换成新版。请先复制刚写的内容，再重新打开。';

describe('F-34 words the phone cannot keep', () => {
  let phone: Phone;
  beforeEach(async () => {
    phone = await openPhone({ line: lineOf(mei, (request) => json(answerTo(request))) });
    await phone.signIn('mei', 'secret');
    await phone.sync();
    phone.cut();
  });
  afterEach(() => phone.close());

  const tables = () => phone.desk().db;
  /** Nothing can be written while newer tables are said to be there. */
  const refuse = (dbGen: number) => tables().meta.put({ k: 'dbGen', v: dbGen });

  test('in a form that keeps its words aside: the app says so above the page, and no longer once they are kept', async () => {
    const { user } = await openApp(phone, '/assess/2026');
    const words = await screen.findByRole('textbox');
    await refuse(99);
    await user.type(words, '走访了十二户');
    await phone.clock.advance(500);
    expect(await screen.findByRole('alert')).toHaveTextContent(NOT_KEPT);
    expect(words).toHaveValue('走访了十二户');
    await refuse(1);
    await phone.clock.advance(3_000);
    await waitFor(() => expect(screen.queryByText(NOT_KEPT)).not.toBeInTheDocument());
    expect(words).toHaveValue('走访了十二户');
  });

  test('in a form that is sent at the end: its stamp does not claim otherwise, and it is said once', async () => {
    const { user } = await openApp(phone, '/feedback/new');
    const [words] = await screen.findAllByRole('textbox');
    if (words === undefined) throw new Error('nothing to write in');
    await user.type(words, '字太小');
    await phone.clock.advance(500);
    expect(await screen.findByText(/已存在本机/)).toBeInTheDocument();
    await refuse(99);
    await user.type(words, '，看不清');
    await phone.clock.advance(500);
    expect(await screen.findByText('还没存上')).toBeInTheDocument();
    expect(screen.queryByText(/已存在本机/)).not.toBeInTheDocument();
    expect(screen.getAllByText(NOT_KEPT)).toHaveLength(1);
    expect(words).toHaveValue('字太小，看不清');
  });
});
