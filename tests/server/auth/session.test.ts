import { describe, expect, test } from 'vitest';
import { cookieHeader, cookieStyle, expiryOf, lifetimeOf, newToken, tokenIn } from '#src/server/auth/session.ts';
import type { Role } from '#src/domain/people.ts';

const DAY = 24 * 60 * 60_000;
const grants = (...roles: Role[]) => roles.map((role) => ({ role, office: null, from: '2024-01-01', to: null }));

describe('how long a session lives', () => {
  test('a member in the hills stays signed in for weeks', () => {
    expect(lifetimeOf(grants('member'))).toEqual({ idle: 45 * DAY, absolute: 180 * DAY });
  });

  test('a clerk who is also a member gets the shorter time', () => {
    expect(lifetimeOf(grants('member', 'clerk'))).toEqual({ idle: 14 * DAY, absolute: 60 * DAY });
  });

  test('a desk in the county house is left for half an hour at most', () => {
    expect(lifetimeOf(grants('countyOffice', 'member')).idle).toBe(30 * 60_000);
  });

  test('use never prolongs it past its last moment', () => {
    const lifetime = { idle: 45 * DAY, absolute: 180 * DAY };
    expect(expiryOf('2026-09-01T00:00:00.000Z', lifetime, '2026-09-10T00:00:00.000Z')).toBe('2026-09-10T00:00:00.000Z');
  });
});

describe('the session cookie', () => {
  const https = cookieStyle('https://zx.sanmen.example');
  const http = cookieStyle('http://localhost:8787');

  test('over HTTPS no other host can set it and no script can read it', () => {
    expect(cookieHeader(https, 'T', 60_000)).toBe('__Host-sid=T; Path=/; HttpOnly; SameSite=Strict; Max-Age=60; Secure');
  });

  test('on this machine it goes without Secure under a plain name', () => {
    expect(cookieHeader(http, null, 0)).toBe('sid=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0');
  });

  test('a token is found among other cookies', () => {
    const token = newToken();
    expect(tokenIn(`theme=dark; sid=${token}; x=1`, http)).toBe(token);
    expect(tokenIn(`sid=${token}; sid=${token}`, http)).toBe(token);
  });

  test.each([
    undefined,
    '',
    'sid=',
    'sid=short',
    `sid=${'x'.repeat(10_000)}`,
    `sid=${newToken()}; sid=${newToken()}`,
    `__Host-sid=${newToken()}`,
  ])('no session in %j', (header) => {
    expect(tokenIn(header, http)).toBeNull();
  });
});
