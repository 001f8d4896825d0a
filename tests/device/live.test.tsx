// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DeviceProvider, SignedIn } from '#src/device/device-context.tsx';
import { useDraft, useRecords, useSession, useSync } from '#src/device/live.ts';
import { mei } from '#tests/support/actors.ts';
import { openPhone, type Phone } from '#tests/support/phone.ts';
import { answerTo, json, lineOf } from '#tests/support/sync-answers.ts';

let phone: Phone;
beforeEach(async () => {
  phone = await openPhone({ line: lineOf(mei, (request) => json(answerTo(request))) });
});
afterEach(async () => {
  cleanup();
  await phone.close();
});

function Door() {
  const { state, account } = useSession();
  return (
    <p>
      {state} {account?.name ?? '-'}
    </p>
  );
}

function Form() {
  const draft = useDraft('report');
  return (
    <>
      <button onClick={() => draft.change('title', '码头')}>type</button>
      <button onClick={() => void draft.flush()}>save</button>
      <output>{JSON.stringify(draft.values.title ?? null)}</output>
    </>
  );
}

function List() {
  const list = useRecords('report');
  const { waiting } = useSync();
  return (
    <p>
      {list.state} {list.records.map(({ body, delivery }) => `${JSON.stringify(body.title)}:${delivery}`).join()} waiting:{waiting}
    </p>
  );
}

function Home() {
  return (
    <DeviceProvider device={phone.device}>
      <Door />
      <SignedIn fallback={<p>nobody</p>}>
        <Form />
        <List />
      </SignedIn>
    </DeviceProvider>
  );
}

describe('the hooks of a screen', () => {
  test('follow the sign-in, the typing, the save and the sending', async () => {
    render(<Home />);
    expect(screen.getByText('nobody')).toBeTruthy();
    await act(() => phone.signIn('mei', 'secret'));
    expect(screen.getByText(`active ${mei.name}`)).toBeTruthy();
    await waitFor(() => screen.getByText(/ready/));
    phone.cut();

    act(() => screen.getByText('type').click());
    expect(screen.getByText('"码头"')).toBeTruthy();
    act(() => screen.getByText('save').click());
    await waitFor(() => screen.getByText(/码头":local waiting:1/));

    phone.mend();
    await act(() => phone.sync());
    await waitFor(() => screen.getByText(/码头":arrived waiting:0/));
  });
});
