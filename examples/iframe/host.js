const { screeningOrigin } = document.documentElement.dataset;
const frame = document.querySelector('iframe');
const status = document.querySelector('#status');

window.addEventListener('message', ({ origin, source, data }) => {
  // Only from the known origin, and only from this frame: any window may send a message to any other.
  if (origin !== screeningOrigin || source !== frame.contentWindow) return;
  if (data?.type === 'cse-screening:height' && Number.isFinite(data.height)) frame.height = String(Math.ceil(data.height));
  if (data?.type === 'cse-screening:complete') {
    // A real page sends it to its own server, which verifies it. What comes in a message is not to be believed as it is.
    status.textContent = `Record ${String(data.record?.id).slice(0, 40)} received.`;
    status.tabIndex = -1;
    status.focus();
  }
});
