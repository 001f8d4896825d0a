import axe from 'axe-core';
import { expect, test } from 'vitest';
import { Sheet } from '#src/ui/sheet.tsx';
import { Gallery } from './gallery.tsx';
import { open } from './open.tsx';

/** Colours are computed, not seen, here: the design's own table and the browser tests hold contrast. */
const options: axe.RunOptions = { rules: { 'color-contrast': { enabled: false } } };

async function complaintsIn(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, options);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

test('every part can be used by everybody', async () => {
  document.documentElement.lang = 'zh-CN';
  open(<Gallery />);
  expect(await complaintsIn(document.documentElement)).toEqual([]);
});

test('so can a question over the page', async () => {
  document.documentElement.lang = 'zh-CN';
  open(
    <Sheet open title="还有 3 件没送出" onClose={() => undefined} actions={<button type="button">先备份</button>}>
      <p>先备份，还是直接清空？</p>
    </Sheet>,
  );
  expect(await complaintsIn(document.body)).toEqual([]);
});
