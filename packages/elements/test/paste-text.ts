/** Pastes a text, as far as a script can: what listens for it gets it, and the browser itself puts nothing anywhere. */
export function pasteText(target: Element, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  // Firefox empties the clipboard of an event that a script makes.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  target.dispatchEvent(event);
}
