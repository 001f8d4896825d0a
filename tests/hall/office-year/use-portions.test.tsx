import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { eachOf, type Portions } from '#src/domain/portions.ts';
import { usePortions } from '#src/hall/office-year/use-portions.ts';

function* sumOf(numbers: readonly number[]): Portions<number> {
  let sum = 0;
  yield* eachOf(numbers, 1, (one) => void (sum += one));
  return sum;
}

function Sum({ year, numbers }: { readonly year: number; readonly numbers: readonly number[] | null }) {
  const sum = usePortions(numbers === null ? null : () => sumOf(numbers), [year], [numbers]);
  return <p>{sum === null ? '正在数' : `${year}：${sum}`}</p>;
}

test('nothing is shown until the whole is there; then the whole', async () => {
  const page = render(<Sum year={2026} numbers={null} />);
  expect(screen.getByText('正在数')).toBeVisible();
  page.rerender(<Sum year={2026} numbers={[1, 2, 3]} />);
  expect(screen.getByText('正在数')).toBeVisible();
  expect(await screen.findByText('2026：6')).toBeVisible();
});

test('while records change, the last whole figure stays; another year shows none of the last one’s', async () => {
  const page = render(<Sum year={2026} numbers={[1, 2, 3]} />);
  await screen.findByText('2026：6');
  page.rerender(<Sum year={2026} numbers={[1, 2, 4]} />);
  expect(screen.getByText('2026：6')).toBeVisible();
  page.rerender(<Sum year={2026} numbers={[1, 2, 5]} />);
  expect(await screen.findByText('2026：8')).toBeVisible();
  page.rerender(<Sum year={2025} numbers={[1]} />);
  expect(screen.getByText('正在数')).toBeVisible();
  expect(await screen.findByText('2025：1')).toBeVisible();
});
