import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Chips } from '#src/ui/chips.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { open } from './open.tsx';

const nothing = () => undefined;
const errors = [
  { field: 'place', text: '写明具体地点' },
  { field: 'kind', text: '请选一个类别' },
];

function form(shown: typeof errors, attempt: number, quiet = false) {
  return (
    <>
      <ErrorSummary title={`有 ${shown.length} 处要改`} errors={shown} attempt={attempt} quiet={quiet} />
      <TextField id="place" label="地点" value="" onChange={nothing} />
      <Chips id="kind" label="类别" options={[]} value={null} onChange={nothing} />
    </>
  );
}

test('what is wrong is told at once, with focus on it', () => {
  const { show } = open(form([], 0));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  show(form(errors, 1));
  const alert = screen.getByRole('alert');
  expect(alert).toHaveFocus();
  expect(screen.getByRole('heading', { name: '有 2 处要改' })).toBeVisible();
});

test('a second try that fails again takes focus back to it', async () => {
  const { user, show } = open(form(errors, 1));
  await user.click(screen.getByLabelText('地点'));
  expect(screen.getByLabelText('地点')).toHaveFocus();
  show(form(errors, 1));
  expect(screen.getByLabelText('地点')).toHaveFocus();
  show(form(errors, 2));
  expect(screen.getByRole('alert')).toHaveFocus();
});

test('each line leads to its field, also to a group of choices', async () => {
  Element.prototype.scrollIntoView = nothing;
  const { user } = open(form(errors, 1));
  await user.click(screen.getByRole('link', { name: '写明具体地点' }));
  expect(screen.getByLabelText('地点')).toHaveFocus();
  await user.click(screen.getByRole('link', { name: '请选一个类别' }));
  expect(screen.getByRole('group', { name: '类别' })).toHaveFocus();
  expect(window.location.hash).toBe('');
});

test('on a page opened to mend something it does not take focus', () => {
  open(form(errors, 0, true));
  expect(screen.getByRole('alert')).not.toHaveFocus();
});

test('a mistake that comes and goes while I type between two tries leaves me where I type', async () => {
  const { user, show } = open(form(errors, 1));
  await user.click(screen.getByLabelText('地点'));
  show(form([], 1));
  show(form(errors, 1));
  expect(screen.getByLabelText('地点')).toHaveFocus();
});
