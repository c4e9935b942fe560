// A launch link opens one browser, once: after a click the page gets fresh ones.
'use strict';
(() => {
  const renew = (event) => {
    const link = event.target.closest('[data-launch]');
    if (link) {
      // A double click would open a second window with a link that is used up.
      if (link.dataset.used) event.preventDefault();
      link.dataset.used = 'true';
      setTimeout(() => htmx.trigger('#doors', 'launched'), 400);
    }
  };
  document.addEventListener('click', renew);
  document.addEventListener('auxclick', renew);
})();
