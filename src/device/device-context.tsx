/** Hands the phone's device down to views, and remakes everything below when another account opens. */
import { createContext, Fragment, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Desk } from './desk.ts';
import type { Device } from './device.ts';

const DeviceContext = createContext<Device | null>(null);
const DeskContext = createContext<Desk | null>(null);

/** Everything below may use the hooks of live.ts; those that read records need somebody signed in ({@link SignedIn}). */
export function DeviceProvider({ device, children }: { device: Device; children: ReactNode }) {
  return <DeviceContext value={device}>{children}</DeviceContext>;
}

/** Shows its children once an account is open here, with a live or an expired session; else `fallback`. */
export function SignedIn({ children, fallback }: { children: ReactNode; fallback: ReactNode }) {
  const { desk } = useDevice();
  const open = useSyncExternalStore(desk.subscribe, desk.get);
  if (open === null) return fallback;
  return (
    <DeskContext value={open}>
      <Fragment key={open.account.id}>{children}</Fragment>
    </DeskContext>
  );
}

export function useDevice(): Device {
  const device = useContext(DeviceContext);
  if (device === null) throw new Error('DeviceProvider is missing above this view');
  return device;
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('SignedIn is missing above this view');
  return desk;
}
