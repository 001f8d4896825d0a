import { LocateFixed, MapPin, MapPinOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

export interface LocationLineProps {
  readonly state: 'found' | 'weak' | 'finding' | 'none';
  /** The place's name, or what is going on. */
  readonly children: ReactNode;
  /** `29.0312, 121.6208, 误差约 18 米` */
  readonly detail?: ReactNode;
  readonly action?: { readonly label: string; readonly about: string; readonly onPress: () => unknown } | undefined;
}

const STATE_ICONS = { found: MapPin, weak: MapPin, finding: LocateFixed, none: MapPinOff } as const;

/** Where it is, how exactly that is known, and a way to change it. */
export function LocationLine({ state, children, detail, action }: LocationLineProps) {
  return (
    <div className={classes('loc', state !== 'found' && state)}>
      <Icon of={STATE_ICONS[state]} />
      <div className="body">
        <div className="t">{children}</div>
        {detail && <div className="cap muted num">{detail}</div>}
      </div>
      {action && (
        <Button tone="quiet" small onClick={action.onPress}>
          {action.label} <span className="vh">{action.about}</span>
        </Button>
      )}
    </div>
  );
}
