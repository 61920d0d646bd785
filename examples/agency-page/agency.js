// The page hears of every change by one event. This one shows counts only: no answer leaves the element's record.
const screening = document.querySelector('cse-screening');
const status = document.querySelector('#status');

screening.addEventListener('cse-change', ({ record }) => {
  status.textContent = 'Unsaved screening';
  status.classList.add('unsaved');
  // There is no record while something in it could not be kept; the element says what.
  if (record === null) return;
  document.querySelector('#answered').textContent = String(Object.keys(record.answers).length);
  document.querySelector('#actions').textContent = String(record.result.actions.filter(({ certain }) => certain).length);
  // A real page would offer to save here, and send `record` to its own server.
});

screening.addEventListener('cse-complete', () => {
  status.textContent = 'Finished, not saved (this page is an example)';
});

screening.addEventListener('cse-error', ({ code }) => {
  status.textContent = code === 'to-correct' ? 'Something is to be put right' : `Not available (${code})`;
});
