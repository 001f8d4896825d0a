import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';

/** A paper that is being read. */
export function LoadingPaper({ title, back }: { readonly title: string; readonly back: string }) {
  return (
    <Page title={title} header={<TopBar title={title} back={back} />}>
      <Skeleton lines={9} />
    </Page>
  );
}
