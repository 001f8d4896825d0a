import { describe, expect, test } from 'vitest';
import { dispositionOf } from '#src/server/files/disposition.ts';

describe('the name a file is saved under', () => {
  test('a Chinese name survives, its ending is ours', () => {
    expect(dispositionOf('码头(西侧).exe', 'image/jpeg', 'inline')).toBe(
      `inline; filename="file.jpg"; filename*=UTF-8''%E7%A0%81%E5%A4%B4%28%E8%A5%BF%E4%BE%A7%29.jpg`,
    );
  });

  test.each([
    ['../../etc/passwd', 'etcpasswd'],
    ['C:\\x\\报告.pdf', 'Cx%E6%8A%A5%E5%91%8A'],
    ['a"\r\nSet-Cookie: x=1.jpg', 'aSet-Cookie%20x%3D1'],
    ['\u202Egpj.exe', 'gpj'],
    ['', 'file'],
    ['...', 'file'],
  ])('B-67 %j cannot break out of the header or the folder', (name, stem) => {
    expect(dispositionOf(name, 'application/pdf', 'attachment')).toBe(`attachment; filename="file.pdf"; filename*=UTF-8''${stem}.pdf`);
  });

  test('B-67 a name of 300 characters is cut', () => {
    expect(dispositionOf('长'.repeat(300), 'image/png', 'inline').length).toBeLessThan(800);
  });
});
