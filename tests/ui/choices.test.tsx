import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { ChipLinks } from '#src/ui/chip-links.tsx';
import { Chips } from '#src/ui/chips.tsx';
import { Segmented } from '#src/ui/segmented.tsx';
import { SwitchRow } from '#src/ui/switch-row.tsx';
import { open } from './open.tsx';

const kinds = [
  { value: 'fishery', label: '渔业海洋' },
  { value: 'transport', label: '交通出行' },
  { value: 'other', label: '其他' },
] as const;

describe.each([
  ['chips', Chips],
  ['a segmented bar', Segmented],
] as const)('one choice of several in %s', (_, Part) => {
  function Kind({ error }: { error?: string }) {
    const [kind, setKind] = useState<string | null>(null);
    return <Part label="属于哪一类" error={error} options={kinds} value={kind} onChange={setKind} />;
  }

  test('is a question with its answers', () => {
    open(<Kind error="请选一个类别" />);
    const group = screen.getByRole('group', { name: '属于哪一类' });
    expect(group).toHaveAccessibleDescription('请选一个类别');
    expect(screen.getAllByRole('radio')).toHaveLength(3);
    expect(screen.queryByRole('radio', { checked: true })).not.toBeInTheDocument();
  });

  test('is made by keyboard: tab in, arrows to move', async () => {
    const { user } = open(<Kind />);
    await user.tab();
    await user.keyboard(' ');
    expect(screen.getByRole('radio', { name: '渔业海洋' })).toBeChecked();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('radio', { name: '交通出行' })).toBeChecked();
    expect(screen.getByRole('radio', { name: '渔业海洋' })).not.toBeChecked();
  });

  test('is made by tapping the words', async () => {
    const { user } = open(<Kind />);
    await user.click(screen.getByText('其他'));
    expect(screen.getByRole('radio', { name: '其他' })).toBeChecked();
  });
});

test('two questions on one page do not take each other’s answers', async () => {
  function Two() {
    const [kind, setKind] = useState<string | null>(null);
    const [other, setOther] = useState<string | null>(null);
    return (
      <>
        <Chips label="类别" options={kinds} value={kind} onChange={setKind} />
        <Chips label="另一类" options={kinds} value={other} onChange={setOther} />
      </>
    );
  }
  const { user } = open(<Two />);
  const [first, second] = screen.getAllByText('其他');
  await user.click(first as HTMLElement);
  await user.click(second as HTMLElement);
  expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(2);
});

test('a tick is set by its words and by the space bar', async () => {
  function Truth() {
    const [isTrue, setTrue] = useState(false);
    return (
      <Checkbox checked={isTrue} onChange={setTrue} error={isTrue ? null : '请先确认'}>
        内容属实
      </Checkbox>
    );
  }
  const { user } = open(<Truth />);
  const tick = screen.getByRole('checkbox', { name: '内容属实' });
  expect(tick).toHaveAccessibleDescription('请先确认');
  await user.click(screen.getByText('内容属实'));
  expect(tick).toBeChecked();
  expect(tick).toBeValid();
  await user.keyboard(' ');
  expect(tick).not.toBeChecked();
});

test('a switch says whether it is on, and what it does', async () => {
  function Elder() {
    const [isElder, setElder] = useState(false);
    return <SwitchRow label="长辈版" meta="字大、按钮大" checked={isElder} onChange={setElder} />;
  }
  const { user } = open(<Elder />);
  const onOff = screen.getByRole('switch', { name: '长辈版' });
  expect(onOff).toHaveAccessibleDescription('字大、按钮大');
  expect(onOff).not.toBeChecked();
  await user.click(screen.getByText('字大、按钮大'));
  expect(onOff).toBeChecked();
  await user.keyboard(' ');
  expect(onOff).not.toBeChecked();
});

test('a filter is a link, and the chosen one is marked', () => {
  open(
    <ChipLinks
      label="按状态筛选"
      links={[
        { to: '/records', label: '全部', count: 12, current: true },
        { to: '/records?status=fix', label: '要处理', count: 1, current: false },
      ]}
    />,
  );
  expect(screen.getByRole('navigation', { name: '按状态筛选' })).toBeVisible();
  expect(screen.getByRole('link', { name: /全部/, current: true })).toHaveTextContent('12');
  expect(screen.getByRole('link', { name: /要处理/, current: false })).toHaveAttribute('href', '/records?status=fix');
});
