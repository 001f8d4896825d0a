import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { counterText } from '#src/ui/counter.ts';
import { DateField } from '#src/ui/date-field.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Select } from '#src/ui/select.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { open } from './open.tsx';

const nothing = () => undefined;

describe('a field', () => {
  test('is found by its label and tied to its hint, its error and what is optional about it', () => {
    open(<TextField label="地点" hint="村名或路段" error="写明具体地点" optional="可以以后补" value="沿海公路" onChange={nothing} />);
    const box = screen.getByLabelText('地点');
    expect(box).toHaveValue('沿海公路');
    expect(box).toBeInvalid();
    expect(box).toHaveAccessibleDescription('可以以后补 村名或路段 写明具体地点');
  });

  test('has the error between the hint and the control', () => {
    open(<TextField label="地点" hint="村名或路段" error="写明具体地点" value="" onChange={nothing} />);
    const [hint, error, box] = [screen.getByText('村名或路段'), screen.getByText('写明具体地点'), screen.getByLabelText('地点')];
    expect(hint.compareDocumentPosition(error)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(error.compareDocumentPosition(box)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test('without an error is not called wrong', () => {
    open(<TextField label="地点" value="" onChange={nothing} />);
    expect(screen.getByLabelText('地点')).toBeValid();
    expect(screen.getByLabelText('地点')).not.toHaveAttribute('aria-describedby');
  });

  test('never stops anybody typing past its limit, and counts from four fifths on', async () => {
    function Title() {
      const [title, setTitle] = useState('');
      return <TextField label="题目" value={title} onChange={setTitle} count={{ used: title.length, limit: 10 }} />;
    }
    const { user } = open(<Title />);
    await user.type(screen.getByLabelText('题目'), '1234567');
    expect(screen.queryByText(/\/ 10/)).not.toBeInTheDocument();
    await user.type(screen.getByLabelText('题目'), '89012');
    expect(screen.getByLabelText('题目')).toHaveValue('123456789012');
    expect(screen.getByText('12 / 10')).toBeVisible();
    expect(screen.getByLabelText('题目')).toHaveAccessibleDescription('12 / 10');
  });

  test.each([
    [undefined, null],
    [{ used: 31, limit: 40 }, null],
    [{ used: 32, limit: 40 }, '32 / 40'],
    [{ used: 41, limit: 40 }, '41 / 40'],
  ])('counts %j as %s', (count, text) => {
    expect(counterText(count)).toBe(text);
  });
});

describe('a title', () => {
  function Title() {
    const [title, setTitle] = useState('');
    return <TextArea label="题目" oneLine value={title} onChange={setTitle} />;
  }

  test('takes no line break from the Enter key', async () => {
    const { user } = open(<Title />);
    await user.type(screen.getByLabelText('题目'), '海塘{Enter}垃圾');
    expect(screen.getByLabelText('题目')).toHaveValue('海塘垃圾');
  });

  test('keeps every word of what is pasted, on one line', async () => {
    const { user } = open(<Title />);
    await user.click(screen.getByLabelText('题目'));
    await user.paste('海塘外侧\n垃圾堆积');
    expect(screen.getByLabelText('题目')).toHaveValue('海塘外侧 垃圾堆积');
  });
});

test('longer text keeps its lines', async () => {
  function Facts() {
    const [facts, setFacts] = useState('');
    return <TextArea label="情况" value={facts} onChange={setFacts} />;
  }
  const { user } = open(<Facts />);
  await user.type(screen.getByLabelText('情况'), '一{Enter}二');
  expect(screen.getByLabelText('情况')).toHaveValue('一\n二');
});

describe('a date', () => {
  const show = (date: string) => `〔${date}〕`;

  function Day({ first = '' }: { first?: string }) {
    const [day, setDay] = useState(first);
    return (
      <>
        <DateField label="哪天" today="2026-09-18" show={show} value={day} onChange={setDay} />
        <output>{day}</output>
      </>
    );
  }

  test('is written as people write it and shown in full on leaving', async () => {
    const { user } = open(<Day />);
    await user.type(screen.getByLabelText('哪天'), '9月16日');
    expect(screen.getByLabelText('哪天')).toHaveValue('9月16日');
    await user.tab();
    expect(screen.getByLabelText('哪天')).toHaveValue('〔2026-09-16〕');
    expect(screen.getByRole('status')).toHaveTextContent('2026-09-16');
  });

  test('that cannot be read stays as it was typed', async () => {
    const { user } = open(<Day />);
    await user.type(screen.getByLabelText('哪天'), '中秋那天');
    await user.tab();
    expect(screen.getByLabelText('哪天')).toHaveValue('中秋那天');
    expect(screen.getByRole('status')).toHaveTextContent('中秋那天');
  });

  test('can be mended without typing it all again', async () => {
    const { user } = open(<Day first="2026-09-16" />);
    const box = screen.getByLabelText('哪天');
    expect(box).toHaveValue('〔2026-09-16〕');
    await user.clear(box);
    await user.type(box, '昨天');
    await user.tab();
    expect(box).toHaveValue('〔2026-09-17〕');
  });

  test('can be taken back', async () => {
    const { user } = open(<Day first="2026-09-16" />);
    await user.clear(screen.getByLabelText('哪天'));
    await user.tab();
    expect(screen.getByRole('status')).toHaveTextContent('');
    expect(screen.getByLabelText('哪天')).toHaveValue('');
  });
});

describe('one choice of many', () => {
  const options = [
    { value: 'visit', label: '自己走访' },
    { value: 'other', label: '其他' },
  ];
  function Source({ first }: { first: string }) {
    const [source, setSource] = useState(first);
    return <Select label="来源" empty="请选择" options={options} value={source} onChange={setSource} />;
  }

  test('is made in the phone’s own list', async () => {
    const { user } = open(<Source first="visit" />);
    await user.selectOptions(screen.getByLabelText('来源'), '其他');
    expect(screen.getByLabelText('来源')).toHaveDisplayValue('其他');
  });

  test('that is no longer offered shows as nothing chosen', () => {
    open(<Source first="gone" />);
    expect(screen.getByLabelText('来源')).toHaveDisplayValue('请选择');
  });
});

test('a search is found as one, and Enter does not leave the page', async () => {
  function Searching() {
    const [words, setWords] = useState('');
    return <SearchField label="搜索我的记录" value={words} onChange={setWords} />;
  }
  const { user } = open(<Searching />);
  expect(screen.getByRole('search')).toBeVisible();
  await user.type(screen.getByRole('searchbox', { name: '搜索我的记录' }), '海塘{Enter}');
  expect(screen.getByRole('searchbox', { name: '搜索我的记录' })).toHaveValue('海塘');
});
