import type { LucideIcon } from 'lucide-react';
import {
  Archive,
  BadgeCheck,
  CircleCheck,
  CircleMinus,
  CircleX,
  CloudAlert,
  CloudUpload,
  CornerUpLeft,
  Hourglass,
  Inbox,
  Landmark,
  MessageSquareText,
  PencilLine,
  Smartphone,
  Undo2,
} from 'lucide-react';
import type { Tone } from './tag.tsx';

export interface StatusLook {
  readonly tone: Tone;
  readonly icon: LucideIcon;
}

/** How each status of the design looks. The two axes share one table; a label never mixes them. */
export const STATUS_LOOKS = {
  draft: { tone: 'draft', icon: PencilLine },
  local: { tone: 'wait', icon: Smartphone },
  sending: { tone: 'wait', icon: CloudUpload },
  arrived: { tone: 'wait', icon: Inbox },
  failed: { tone: 'back', icon: CloudAlert },
  office: { tone: 'wait', icon: Hourglass },
  returned: { tone: 'back', icon: CornerUpLeft },
  county: { tone: 'wait', icon: Landmark },
  filed: { tone: 'done', icon: CircleCheck },
  notFiled: { tone: 'neutral', icon: CircleMinus },
  adopted: { tone: 'done', icon: BadgeCheck },
  kept: { tone: 'neutral', icon: Archive },
  replied: { tone: 'done', icon: MessageSquareText },
  withdrawn: { tone: 'neutral', icon: Undo2 },
  toVerify: { tone: 'wait', icon: Hourglass },
  verified: { tone: 'done', icon: CircleCheck },
  notVerified: { tone: 'back', icon: CircleX },
} as const satisfies Record<string, StatusLook>;

export type StatusKey = keyof typeof STATUS_LOOKS;
export type DeliveryKey = 'draft' | 'local' | 'sending' | 'arrived' | 'failed';
