/** The session is the browser's, not the tab's: who logs out or goes to another workspace does so in all tabs. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('switchhook.session');

export function tellOtherTabs(): void {
  channel?.postMessage('changed');
}

/** Loads the page again when another tab has changed the session. */
export function heedOtherTabs(): void {
  if (channel) channel.onmessage = () => window.location.reload();
}
