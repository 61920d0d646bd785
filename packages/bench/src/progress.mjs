/**
 * Makes the function that shows what is going on, on one line of the error output; only the stage where that is not a terminal.
 * @param {NodeJS.WriteStream} stream
 */
export function makeProgress(stream) {
  const start = performance.now();
  let last = '';
  return {
    tell: (/** @type {string} */ text) => {
      const seconds = Math.round((performance.now() - start) / 1000);
      if (stream.isTTY) stream.write(`\r\x1b[K${String(seconds)} s  ${text}`);
      else {
        const stage = text.replace(/:.*/, '');
        if (stage !== last) stream.write(`${String(seconds)} s  ${stage}\n`);
        last = stage;
      }
    },
    done: () => {
      if (stream.isTTY) stream.write('\r\x1b[K');
    },
  };
}
