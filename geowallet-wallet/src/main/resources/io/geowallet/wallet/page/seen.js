// Hovering or focusing words marks their bytes, and the other way round; without it, each line still shows its bytes.
'use strict';
(() => {
  const light = (mark, on) => {
    for (const each of document.querySelectorAll(`[data-bytes="${mark}"], [data-mark="${mark}"]`)) {
      each.classList.toggle('lit', on);
    }
  };
  const markOf = (event) => {
    const found = event.target.closest && event.target.closest('[data-mark], [data-bytes]');
    return found && (found.dataset.mark || found.dataset.bytes);
  };
  for (const [begin, end] of [['mouseover', 'mouseout'], ['focusin', 'focusout']]) {
    document.addEventListener(begin, (event) => { const mark = markOf(event); if (mark) { light(mark, true); } });
    document.addEventListener(end, (event) => { const mark = markOf(event); if (mark) { light(mark, false); } });
  }
})();
