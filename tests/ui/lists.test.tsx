import { screen, within } from '@testing-library/react';
import { Smartphone } from 'lucide-react';
import { describe, expect, test, vi } from 'vitest';
import { Answers } from '#src/ui/answers.tsx';
import { Button } from '#src/ui/button.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { MiniSlips, SixSlips } from '#src/ui/six-slips.tsx';
import { StatusTag } from '#src/ui/status-tag.tsx';
import { Table } from '#src/ui/table.tsx';
import { Timeline } from '#src/ui/timeline.tsx';
import { open } from './open.tsx';

describe('rows', () => {
  test('lead on, act or only show, each by its own kind of element', async () => {
    const wipe = vi.fn();
    const { user } = open(
      <Section title="九月" note="3 件">
        <Rows label="九月的记录">
          <Row
            kind="社情民意"
            at="今天 04:38"
            title="渔港码头夜间照明不足"
            foot={<StatusTag status="local">在本机，待送出</StatusTag>}
            to="/reports/1"
          />
          <Row icon={Smartphone} title="退出并清空这部手机" danger onPress={wipe} />
          {null}
          <Row title="帮渔民代办渔船证书" meta="照片读不出来" actions={<Button tone="ink">去掉这张再送</Button>} />
        </Rows>
      </Section>,
    );
    const list = screen.getByRole('list', { name: '九月的记录' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getByRole('region', { name: '九月' })).toBeVisible();
    expect(screen.getByRole('link', { name: /渔港码头夜间照明不足.*在本机，待送出/ })).toHaveAttribute('href', '/reports/1');
    await user.click(screen.getByRole('button', { name: '退出并清空这部手机' }));
    expect(wipe).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button', { name: '去掉这张再送' })).toBeVisible();
  });
});

test('the way of a report marks where it stands', () => {
  open(
    <Timeline
      label="办理经过"
      steps={[
        { key: 'saved', state: 'ok', title: '已保存在本机', stateWord: '，已完成' },
        { key: 'office', state: 'now', title: '联络处审核' },
        { key: 'county', state: 'next', title: '县政协办理' },
      ]}
    />,
  );
  const steps = within(screen.getByRole('list', { name: '办理经过' })).getAllByRole('listitem');
  expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null]);
  expect(steps[0]).toHaveTextContent('已保存在本机，已完成');
});

test('every answer can be changed, and the link says which', () => {
  open(
    <Answers
      answers={[
        { key: 'title', label: '题目', value: '渔港码头', changeTo: '/reports/1/edit#title' },
        { key: 'adv', label: '建议', value: '没有填', empty: true, changeTo: '/reports/1/edit#adv' },
      ]}
    />,
  );
  expect(screen.getByRole('link', { name: '改 题目' })).toHaveAttribute('href', '/reports/1/edit#title');
  expect(screen.getByRole('link', { name: '补上 建议' })).toBeVisible();
});

test('the six slips say their state in words', () => {
  open(
    <>
      <SixSlips slips={[{ key: 'study', name: '调研', count: '待核实', state: 'wait', stateWord: '，待核实', to: '/duties/study' }]} />
      <MiniSlips label="完成一项" states={['done', 'wait', 'todo']} />
    </>,
  );
  expect(screen.getByRole('link', { name: /调研.*，待核实/ })).toHaveAttribute('href', '/duties/study');
  expect(screen.getByRole('img', { name: '完成一项' })).toBeVisible();
});

test('a table has a caption, and headings both ways', () => {
  open(
    <Table
      caption="截至 9月18日 14:05"
      columns={[
        { key: 'office', label: '联络处' },
        { key: 'count', label: '来稿', align: 'right' },
      ]}
      rows={[{ key: 'jt', cells: { office: '健跳镇', count: 12 } }]}
    />,
  );
  expect(screen.getByRole('table', { name: '截至 9月18日 14:05' })).toBeVisible();
  expect(screen.getByRole('columnheader', { name: '来稿' })).toBeVisible();
  expect(screen.getByRole('rowheader', { name: '健跳镇' })).toBeVisible();
  expect(screen.getByRole('cell', { name: '12' })).toBeVisible();
});
