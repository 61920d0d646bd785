const { hostOrigin } = document.documentElement.dataset;
const screening = document.querySelector('cse-screening');

// Never "*": the browser hands the message over only if the page around this frame is of that origin.
const tell = (message) => { window.parent.postMessage(message, hostOrigin); };

screening.addEventListener('cse-complete', ({ record }) => { tell({ type: 'cse-screening:complete', record }); });

// The height, so that the frame need not scroll. It says nothing of an answer that the page could not see anyway.
new ResizeObserver(() => { tell({ type: 'cse-screening:height', height: document.documentElement.getBoundingClientRect().height }); }).observe(document.body);

window.addEventListener('message', ({ origin, source, data }) => {
  if (origin !== hostOrigin || source !== window.parent) return;
  if (data?.type === 'cse-screening:clear') screening.clear();
});
