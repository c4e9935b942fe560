// The fields of a new vehicle are shown only where a new one is chosen; without scripts they always are.
'use strict';
(() => {
  for (const select of document.querySelectorAll('select[data-shows]')) {
    const fields = document.getElementById(select.dataset.shows);
    const show = () => { fields.hidden = select.value !== 'new'; };
    select.addEventListener('change', show);
    show();
  }
})();
