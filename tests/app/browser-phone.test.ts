import { afterEach, describe, expect, test, vi } from 'vitest';
import { browserPhone, deviceName } from '#src/app/browser-phone.ts';

const named = (userAgent: string) => deviceName({ userAgent });

afterEach(() => vi.restoreAllMocks());

describe('a phone in the list of devices', () => {
  test.each([
    ['Mozilla/5.0 (Linux; Android 14; ALN-AL00) AppleWebKit/537.36 Chrome/124.0 Mobile Safari/537.36', 'Android Chrome'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Version/17.4 Mobile/15E148 Safari/604.1',
      'iPhone Safari',
    ],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Mobile MicroMessenger/8.0', 'iPhone WeChat'],
    ['something else', 'web'],
  ])('%s', (userAgent, name) => {
    expect(named(userAgent)).toBe(name);
  });
});

describe('a browser', () => {
  test('inside WeChat is known as one', () => {
    vi.spyOn(window.navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.47');
    expect(browserPhone(window).isInsideApp).toBe(true);
  });

  test('of its own is not', () => {
    expect(browserPhone(window).isInsideApp).toBe(false);
  });

  test('that offers to be put on the home screen is asked only when the person says so', async () => {
    const phone = browserPhone(window);
    const prompt = vi.fn(() => Promise.resolve());
    const heard = vi.fn();
    phone.install.subscribe(heard);
    window.dispatchEvent(Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt }));
    expect(heard).toHaveBeenCalledTimes(1);
    expect(prompt).not.toHaveBeenCalled();
    await phone.install.get()?.();
    expect(prompt).toHaveBeenCalledTimes(1);
    expect(phone.install.get()).toBeNull();
  });

  test('tells when the network comes and goes', () => {
    const { online } = browserPhone(window);
    const heard = vi.fn();
    const stop = online.subscribe(heard);
    window.dispatchEvent(new Event('offline'));
    stop();
    window.dispatchEvent(new Event('online'));
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
