/** Puts text on the clipboard of the window an element stands in. False where the browser does not allow it; then the text itself must stay in view. */
export async function copyText(near: Element | null, text: string): Promise<boolean> {
  const clipboard = near?.ownerDocument.defaultView?.navigator.clipboard; // absent on pages without HTTPS
  if (clipboard === undefined) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
