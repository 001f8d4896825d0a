import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { LocationLine } from '#src/ui/location-line.tsx';
import { PhotoShot, Shots } from '#src/ui/photo-shot.tsx';
import { Progress } from '#src/ui/progress.tsx';
import { Qr } from '#src/ui/qr.tsx';
import { Voice, VoiceLive } from '#src/ui/voice.tsx';
import { open } from './open.tsx';

const SRC = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

describe('a photo', () => {
  test('says what it shows, how big it is, and can be taken out', async () => {
    const remove = vi.fn();
    const { user } = open(
      <Shots label="已拍 1 张照片">
        {[<PhotoShot key="1" src={SRC} alt="照片 1：夜间码头" size="0.4 MB" remove={{ label: '删除照片 1', onPress: remove }} />]}
      </Shots>,
    );
    expect(screen.getByRole('list', { name: '已拍 1 张照片' })).toBeVisible();
    expect(screen.getByRole('img', { name: '照片 1：夜间码头' })).toBeVisible();
    expect(screen.getByText('0.4 MB')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '删除照片 1' }));
    expect(remove).toHaveBeenCalledTimes(1);
  });

  test('that cannot be read says so instead of showing nothing', () => {
    open(<PhotoShot src={SRC} alt="照片 2" state="unreadable" stateWords="读不出来" />);
    expect(screen.getByText('读不出来')).toBeVisible();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });

  test('on its way shows how far it has come', () => {
    open(<PhotoShot src={SRC} alt="照片 1" state="sending" stateWords="正在送出照片 1" percent={62.4} />);
    expect(screen.getByRole('progressbar', { name: '正在送出照片 1' })).toHaveAttribute('aria-valuenow', '62');
  });

  test('opens large', async () => {
    const enlarge = vi.fn();
    const { user } = open(<PhotoShot src={SRC} alt="照片 1" open={{ label: '看大图：照片 1', onPress: enlarge }} />);
    await user.click(screen.getByRole('button', { name: '看大图：照片 1' }));
    expect(enlarge).toHaveBeenCalledTimes(1);
  });
});

test.each([
  [-5, '0'],
  [40.6, '41'],
  [140, '100'],
])('progress of %d per cent is told as %s', (percent, told) => {
  open(<Progress label="附件送出进度" percent={percent} />);
  expect(screen.getByRole('progressbar', { name: '附件送出进度' })).toHaveAttribute('aria-valuenow', told);
});

describe('a recording', () => {
  test('is played and paused with one button', async () => {
    const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
    const pause = vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue();
    const { user, container } = open(<Voice src="data:audio/webm," length="0:23" label="录音，23 秒" />);
    const audio = container.querySelector('audio') as HTMLAudioElement;
    await user.click(screen.getByRole('button', { name: '播放 录音，23 秒' }));
    expect(play).toHaveBeenCalledTimes(1);
    fireEvent.play(audio);
    await user.click(screen.getByRole('button', { name: '暂停 录音，23 秒' }));
    expect(pause).toHaveBeenCalledTimes(1);
    fireEvent.pause(audio);
    expect(screen.getByRole('button', { name: '播放 录音，23 秒' })).toBeVisible();
    expect(screen.getByText('0:23')).toBeVisible();
  });

  test('that is not on this phone cannot be played, but is there', () => {
    open(<Voice src={null} length="0:23" label="录音，23 秒" />);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.getByText('录音，23 秒')).toBeInTheDocument();
  });

  test('under way can be ended', async () => {
    const stop = vi.fn();
    const { user } = open(<VoiceLive elapsed="0:07" label="正在录音" levels={[0.5]} onStop={stop} />);
    expect(screen.getByRole('timer')).toHaveTextContent('0:07');
    await user.click(screen.getByRole('button', { name: '停止' }));
    expect(stop).toHaveBeenCalledTimes(1);
  });
});

test('a place can be changed, and the button says what it changes', async () => {
  const change = vi.fn();
  const { user } = open(
    <LocationLine state="found" detail="误差约 18 米" action={{ label: '改', about: '位置', onPress: change }}>
      健跳镇 渔港码头
    </LocationLine>,
  );
  expect(screen.getByText('误差约 18 米')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '改 位置' }));
  expect(change).toHaveBeenCalledTimes(1);
});

test('a code to scan is drawn, with its name for those who cannot see it', () => {
  const { container } = open(<Qr content="sanmen:482913" label="签到二维码" />);
  expect(screen.getByRole('img', { name: '签到二维码' })).toBeVisible();
  const first = container.querySelector('path')?.getAttribute('d') ?? '';
  expect(first.length).toBeGreaterThan(500);
});
