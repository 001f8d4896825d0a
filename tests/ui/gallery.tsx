/** Every part once, as in the design's sheet of components: for the check with axe and for looking at. */
import { CloudOff, FileText, House, Smartphone, UserRound, WifiOff } from 'lucide-react';
import { Actions } from '#src/ui/actions.tsx';
import { Answers } from '#src/ui/answers.tsx';
import { Avatar } from '#src/ui/avatar.tsx';
import { Button } from '#src/ui/button.tsx';
import { ChipLinks } from '#src/ui/chip-links.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LocationLine } from '#src/ui/location-line.tsx';
import { Page } from '#src/ui/page.tsx';
import { PhotoShot, Shots } from '#src/ui/photo-shot.tsx';
import { Progress, Shares } from '#src/ui/progress.tsx';
import { Qr } from '#src/ui/qr.tsx';
import { RescuedText } from '#src/ui/rescued-text.tsx';
import { RootBar } from '#src/ui/root-bar.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { MiniSlips, SixSlips } from '#src/ui/six-slips.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { StatusTag } from '#src/ui/status-tag.tsx';
import { TabBar } from '#src/ui/tab-bar.tsx';
import { Table } from '#src/ui/table.tsx';
import { Timeline } from '#src/ui/timeline.tsx';
import { Voice, VoiceLive } from '#src/ui/voice.tsx';
import { Block } from './gallery-block.tsx';
import { Buttons, Fields, Notices, Tags } from './gallery-controls.tsx';

const nothing = () => undefined;
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

function Files() {
  return (
    <Block title="照片、录音、位置" span="s6">
      <div className="stack">
        <Shots label="照片">
          {[
            <PhotoShot key="a" src={PIXEL} alt="照片 1" size="0.4 MB" remove={{ label: '删除照片 1', onPress: nothing }} />,
            <PhotoShot key="b" src={PIXEL} alt="照片 2" size="0.5 MB" state="sending" stateWords="正在送出照片 2" percent={62} />,
            <PhotoShot key="c" src={PIXEL} alt="照片 3" state="queued" stateWords="等着送出" />,
            <PhotoShot
              key="d"
              src={null}
              alt="照片 4"
              state="unreadable"
              stateWords="读不出来"
              remove={{ label: '删除照片 4', onPress: nothing }}
            />,
          ]}
        </Shots>
        <Voice src={PIXEL} length="0:23" label="录音，23 秒" remove={{ label: '删除录音', onPress: nothing }} />
        <VoiceLive elapsed="0:07" label="正在录音" levels={[0.1, 0.9, 0.4, 0.6]} onStop={nothing} />
        <LocationLine state="found" detail="29.0312, 121.6208" action={{ label: '改', about: '位置', onPress: nothing }}>
          健跳镇 渔港码头
        </LocationLine>
        <LocationLine state="none">没有定到位置，请手写地点。</LocationLine>
        <div className="code">
          <Qr content="sanmen:482913" label="签到二维码" />
        </div>
      </div>
    </Block>
  );
}

function Lists() {
  return (
    <Block title="名单" span="s6">
      <ChipLinks
        label="按状态筛选"
        links={[
          { to: '/records', label: '全部', count: 12, current: true },
          { to: '/records?status=fix', label: '要处理', count: 1, current: false },
        ]}
      />
      <Section title="九月" note="2 件">
        <Rows label="九月的记录">
          <Row
            kind="社情民意"
            at="今天 04:38"
            title="渔港码头夜间照明不足，装卸有隐患"
            foot={<StatusTag status="local">在本机，待送出</StatusTag>}
            to="/reports/1"
          />
          <Row
            kind="实事"
            title="帮渔民代办渔船证书"
            meta="照片 IMG_0312 读不出来"
            actions={
              <Button tone="ink" small>
                去掉这张再送
              </Button>
            }
          />
          <Row icon={Smartphone} title="登录过的手机" value="2 部" to="/me/security" />
          <Row icon={UserRound} title="退出并清空这部手机" meta="还有 3 件没送出" danger onPress={nothing} />
        </Rows>
      </Section>
      <Section title="关于" kind="group">
        <Rows>
          <Row lead={<Avatar name="林月琴" />} title="林月琴" meta="农业界委员" to="/file" />
        </Rows>
      </Section>
      <Progress label="附件送出进度" percent={62} tone="wait" thin />
      <Shares label="照片 121，资料 38，录音 27，单位 MB" percents={[38, 13, 7]} />
      <Table
        caption="截至 9月18日 14:05"
        columns={[
          { key: 'office', label: '联络处' },
          { key: 'count', label: '来稿', align: 'right' },
        ]}
        rows={[{ key: 'jt', cells: { office: '健跳镇', count: 12 } }]}
      />
    </Block>
  );
}

function Story() {
  return (
    <Block title="办理" span="s6">
      <div className="card ruled state">
        <h3>
          联络处审核中<span>已等 2 天</span>
        </h3>
        <Timeline
          label="办理经过"
          steps={[
            { key: 'saved', state: 'ok', title: '已保存在本机', stateWord: '，已完成', meta: '9月16日 04:38' },
            { key: 'arrived', state: 'ok', title: '已送达', stateWord: '，已完成', meta: '9月16日 09:12　附件齐全' },
            { key: 'returned', state: 'bad', title: '退回修改', meta: '9月17日　王立新', detail: '请写明是哪一处弯道。' },
            { key: 'office', state: 'now', title: '健跳镇联络处审核', meta: '王立新 干事已收件' },
            { key: 'county', state: 'next', title: '县政协办理', meta: '编入信息或转有关单位' },
          ]}
        />
      </div>
      <Answers
        answers={[
          { key: 'title', label: '题目', value: '渔港码头夜间照明不足', changeTo: '/reports/1/edit' },
          { key: 'adv', label: '建议', value: '没有填', empty: true, changeTo: '/reports/1/edit' },
        ]}
      />
    </Block>
  );
}

function Slips() {
  const words = { done: '，已完成', wait: '，待核实', todo: '，未完成' } as const;
  const six = [
    ['提案', '1 件', 'done'],
    ['社情民意', '3 篇', 'done'],
    ['调研', '待核实', 'wait'],
    ['视察', '今天', 'todo'],
    ['界别活动', '差 1 次', 'todo'],
    ['实事', '1 件', 'done'],
  ] as const;
  return (
    <Block title="六简" span="s5">
      <SixSlips
        label="今年六项履职"
        slips={six.map(([name, count, state]) => ({ key: name, name, count, state, stateWord: words[state], to: '/duties' }))}
      />
      <h3>名单里的小六简</h3>
      <MiniSlips label="完成三项，待核实一项" states={six.map(([, , state]) => state)} />
    </Block>
  );
}

/** One page with everything on it. */
export function Gallery() {
  return (
    <>
      <Page
        title="组件"
        tabs
        wide
        header={<RootBar title="组件和状态" sub="9月18日 星期五" masthead={{ name: '政协三门县委员会', office: '健跳镇联络处' }} />}
        actions={
          <Actions label="提交" note="没有网也能提交，先存在本机。" noteIcon={CloudOff}>
            <Button tone="outline">回复干事</Button>
            <Button tone="primary" grow>
              改好，重新提交
            </Button>
          </Actions>
        }
      >
        <div className="g">
          <Slips />
          <Buttons />
          <Tags />
          <Fields />
          <Notices />
          <Files />
          <Lists />
          <Story />
          <Block title="空" span="s4">
            <EmptyState icon={FileText} title="还没有记录" action={<Button tone="ink">反映社情民意</Button>}>
              看到群众关心的事，拍张照、说一段，就能交一篇。
            </EmptyState>
          </Block>
          <Block title="读取中" span="s4">
            <Skeleton lines={6} />
            <EmptyState icon={WifiOff} title="没有下载过">
              这份资料没有下载过，连上网再看。
            </EmptyState>
          </Block>
          <Block title="留住的话" span="s4">
            <RescuedText label="您写的内容" text="码头北侧 6 盏灯坏了 4 盏" />
          </Block>
        </div>
      </Page>
      <TabBar
        items={[
          { to: '/', label: '今日', icon: House },
          { to: '/records', label: '记录', icon: FileText, badge: { count: 1, label: '，1 件需处理' } },
          { to: '/me', label: '我的', icon: UserRound },
        ]}
      />
    </>
  );
}
