import { RefreshCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Component } from 'react';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { RescuedText } from './rescued-text.tsx';
import { useUiWords } from './words.ts';

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What happened and what is safe: `这一块没有显示出来。您写的都在。` */
  readonly title: string;
  /** The words typed in this region, so that they stay in reach whatever happened to the form. */
  readonly rescue?: { readonly label: string; readonly text: () => string } | undefined;
  /** Where the failure is written down. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** When it changes, the region is tried again. */
  readonly region?: string | undefined;
}

interface BoundaryState {
  readonly hasFailed: boolean;
  readonly region: string | undefined;
}

/** Keeps a failure to its region: the rest of the page works on, and typed words stay in reach. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, BoundaryState> {
  override state: BoundaryState = { hasFailed: false, region: this.props.region };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return props.region === state.region ? null : { hasFailed: false, region: props.region };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError?.(error);
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Fallback
        title={this.props.title}
        rescue={this.props.rescue}
        onRetry={() => {
          this.setState({ hasFailed: false });
        }}
      />
    );
  }
}

function Fallback({ title, rescue, onRetry }: Pick<ErrorBoundaryProps, 'title' | 'rescue'> & { readonly onRetry: () => void }) {
  const words = useUiWords();
  const text = rescue?.text() ?? '';
  return (
    <div className="stack">
      <Notice
        tone="back"
        icon={TriangleAlert}
        actions={
          <Button tone="ink" small icon={RefreshCw} onClick={onRetry}>
            {words('button.reload')}
          </Button>
        }
      >
        {title}
      </Notice>
      {rescue && text !== '' && <RescuedText label={rescue.label} text={text} />}
    </div>
  );
}
