/** Buttons, tags, fields and notices of the design's sheet of components. */
import { CloudAlert, CloudCheck, CloudOff, CloudUpload, CircleCheck, CircleDashed, HardDrive, MapPinOff, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { Chips } from '#src/ui/chips.tsx';
import { DateField } from '#src/ui/date-field.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Pill } from '#src/ui/pill.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Segmented } from '#src/ui/segmented.tsx';
import { Select } from '#src/ui/select.tsx';
import { StatusTag } from '#src/ui/status-tag.tsx';
import { SwitchRow } from '#src/ui/switch-row.tsx';
import { Tag } from '#src/ui/tag.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { Block } from './gallery-block.tsx';

const nothing = () => undefined;

export function Buttons() {
  return (
    <Block title="按钮" span="s6">
      <h3>主要（每页一个）</h3>
      <div className="fl">
        <Button tone="primary">提交</Button>
        <Button tone="primary" busy busyLabel="正在提交">
          提交
        </Button>
        <Button disabled>不可用</Button>
      </div>
      <h3>次要</h3>
      <div className="fl">
        <Button tone="ink">去签到</Button>
        <LinkButton tone="outline" to="/activities">
          看安排
        </LinkButton>
        <Button tone="quiet">改</Button>
        <Button tone="danger">退回修改</Button>
      </div>
    </Block>
  );
}

export function Tags() {
  return (
    <Block title="状态标签" span="s6">
      <h3>送达</h3>
      <div className="fl">
        <StatusTag status="draft">草稿</StatusTag>
        <StatusTag status="local">在本机，待送出</StatusTag>
        <StatusTag status="sending">正在送出 62%</StatusTag>
        <StatusTag status="arrived">已送达</StatusTag>
        <StatusTag status="failed">没有送成</StatusTag>
      </div>
      <h3>办理</h3>
      <div className="fl">
        <StatusTag status="office">联络处审核中</StatusTag>
        <StatusTag status="county">县政协办理中</StatusTag>
        <StatusTag status="filed">已立案</StatusTag>
        <StatusTag status="adopted">已采用</StatusTag>
        <StatusTag status="replied">已答复</StatusTag>
        <StatusTag status="returned">退回修改</StatusTag>
        <StatusTag status="notFiled">不予立案</StatusTag>
      </div>
      <h3>履职</h3>
      <div className="fl">
        <StatusTag status="verified">已核实</StatusTag>
        <StatusTag status="toVerify">待核实</StatusTag>
        <Tag tone="warn" icon={CircleDashed}>
          还差 1 次
        </Tag>
        <StatusTag status="notVerified">没有核实</StatusTag>
      </div>
      <h3>顶栏同步状态</h3>
      <div className="fl">
        <Pill to="/sync" icon={CloudCheck}>
          都已送达
        </Pill>
        <Pill to="/sync" tone="wait" icon={CloudUpload}>
          正在送 1/3
        </Pill>
        <Pill to="/sync" tone="wait" icon={CloudOff}>
          离线，3 件待送
        </Pill>
        <Pill to="/sync" tone="back" icon={CloudAlert}>
          2 件要处理
        </Pill>
      </div>
    </Block>
  );
}

export function Fields() {
  const [title, setTitle] = useState('渔港码头夜间照明');
  const [kind, setKind] = useState('urban');
  const [day, setDay] = useState('2026-09-18');
  const [isTrue, setTrue] = useState(true);
  const kinds = [
    { value: 'urban', label: '选中' },
    { value: 'farm', label: '没选' },
  ];
  return (
    <Block title="输入" span="s6">
      <ErrorSummary title="有 1 处要改" errors={[{ field: 'place', text: '写明具体地点' }]} quiet />
      <TextField label="默认" value="" onChange={nothing} placeholder="例：渔港码头夜间照明不足" />
      <TextArea label="一句话说清什么事" oneLine value={title} onChange={setTitle} count={{ used: 34, limit: 40 }} />
      <TextField id="place" label="出错" error="写明具体地点，例如“洞港村口 K12+300 处”" value="沿海公路" onChange={nothing} />
      <TextField label="不可改" optional="已送审，要改请先撤回" disabled value="海塘外侧垃圾堆积" onChange={nothing} />
      <DateField label="哪天" hint="可以写 9月18日" today="2026-09-18" show={(date) => date} value={day} onChange={setDay} />
      <Select label="来源" options={kinds} value={kind} onChange={setKind} />
      <Chips label="属于哪一类" options={kinds} value={kind} onChange={setKind} />
      <Segmented label="怎么署名" options={kinds} value={kind} onChange={setKind} />
      <Checkbox checked={isTrue} onChange={setTrue}>
        内容属实
      </Checkbox>
      <Rows>
        <SwitchRow label="长辈版" meta="字大、按钮大" checked onChange={nothing} />
        <SwitchRow label="户外高对比" checked={false} onChange={nothing} />
      </Rows>
      <SearchField label="搜索我的记录" value="" onChange={nothing} placeholder="搜题目、正文、地点" />
    </Block>
  );
}

export function Notices() {
  return (
    <Block title="提示和横幅" span="s6">
      <div className="st">
        <Notice icon={CloudOff} lead="现在没有网。">
          照常填写，内容存在本机，有网自动送出。
        </Notice>
        <Notice tone="done" icon={CircleCheck} lead="3 件都已送达。">
          回执在“我的记录”里。
        </Notice>
        <Notice tone="warn" icon={HardDrive} lead="手机空间快满了。">
          还能存约 12 张照片。先清理已送达的照片。
        </Notice>
        <Notice tone="back" icon={MapPinOff} lead="没有位置权限。">
          可以到手机设置里打开，也可以手写地点。
        </Notice>
        <Notice tone="back" icon={CloudAlert} lead="1 件被退回" to="/reports/1/fix">
          ，请补充具体地点
        </Notice>
        <div className="toast">
          <Icon of={RefreshCw} size="s" />
          <span className="say-it">有新版，内容都会保留</span>
          <Button small>现在更新</Button>
        </div>
      </div>
    </Block>
  );
}
