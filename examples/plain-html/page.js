const screening = document.querySelector('cse-screening');

// The finished record is plain data, yours to send to your own server. This page only says that it has it.
screening.addEventListener('cse-complete', ({ record }) => {
  document.querySelector('#status').textContent = `The page has the finished record ${record.id}.`;
});

// The title says when there is something to put right.
const { title } = document;
screening.addEventListener('cse-error', ({ count }) => { document.title = count > 0 ? `Error: ${title}` : title; });
