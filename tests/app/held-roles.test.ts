import { describe, expect, test } from 'vitest';
import { rememberedRoles, rememberRoles, type RoleStore } from '#src/app/held-roles.ts';

function storeOf(kept = new Map<string, string>()): RoleStore {
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('whose frame is shown while the records are being opened', () => {
  test('that of whoever used the phone last', () => {
    const store = storeOf();
    rememberRoles(store, ['member', 'clerk']);
    expect(rememberedRoles(store)).toEqual(['member', 'clerk']);
  });

  test("nobody's after a sign-out, and on a new phone", () => {
    const store = storeOf();
    expect(rememberedRoles(store)).toBeNull();
    rememberRoles(store, ['member']);
    rememberRoles(store, null);
    expect(rememberedRoles(store)).toBeNull();
  });

  test.each(['{', '"member"', '7', '{"0":"member"}'])("nobody's when what was kept makes no sense: %s", (kept) => {
    expect(rememberedRoles(storeOf(new Map([['roles', kept]])))).toBeNull();
  });

  test('only names are read from it', () => {
    expect(rememberedRoles(storeOf(new Map([['roles', '["member",7,null]']])))).toEqual(['member']);
  });

  test('a private window that keeps nothing shows none, and does not fail', () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    const store = { getItem: refuse, setItem: refuse, removeItem: refuse };
    rememberRoles(store, ['member']);
    expect(rememberedRoles(store)).toBeNull();
  });
});
