const screening = document.querySelector('#screening');

// The rule set stands in the page, as data that is never run.
screening.rules = document.querySelector('#rule-set').textContent;

screening.addEventListener('cse-change', () => {
  document.querySelector('#heard').textContent = 'Screening changed, not saved.';
});
