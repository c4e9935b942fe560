// A launch link opens one browser, once: after a click the page gets fresh ones.
'use strict';
(() => {
  const renew = (event) => {
    if (event.target.closest('[data-launch]')) {
      setTimeout(() => htmx.trigger('#doors', 'launched'), 400);
    }
  };
  document.addEventListener('click', renew);
  document.addEventListener('auxclick', renew);
})();
